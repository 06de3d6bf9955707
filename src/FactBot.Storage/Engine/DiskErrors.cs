using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using LiteDB;

namespace FactBot.Storage.Engine;

/// <summary>Tells disk errors from other errors, and wraps them for callers.</summary>
internal static class DiskErrors
{
    /// <summary>Such an error may be gone when the file is opened again: a full disk, a missing permission, a damaged page.</summary>
    public static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException
        || (e is LiteException lite && lite.ErrorCode is LiteException.INVALID_DATAFILE_STATE or LiteException.LOCK_TIMEOUT
            or LiteException.FILE_SIZE_EXCEEDED or LiteException.INVALID_DATABASE or LiteException.ENGINE_DISPOSED);

    public static StoreUnavailableException Told(string name, Exception e) => e as StoreUnavailableException
        ?? new StoreUnavailableException($"The desk's data at {name} cannot be used now: {e.Message}{(e is UnauthorizedAccessException ? Allow() : "")}", e);

    private static string Allow() => $" This is user {FileOwner.MyName()}: let that user read and write the file and its folder.";
}
