using FactBot.Core.Ports;
using FactBot.Storage.Disk;

namespace FactBot.Storage.Engine;

/// <summary>Reads a data file with its log, without changing either.</summary>
internal static class ReadOnlyDataFile
{
    /// <exception cref="StoreUnavailableException">The file cannot be read, or is incomplete.</exception>
    public static T Read<T>(string path, Func<Tx, IMedium, T> read)
    {
        try
        {
            using var medium = new ReadOnlyMedium(path);
            using var session = EngineSession.Still(medium);
            return read(new Tx(session.Database, new Sequence()), medium);
        }
        catch (Exception e) when (DiskErrors.IsOfTheDisk(e) || e is LiteDB.LiteException)
        {
            throw DiskErrors.Told(path, e);
        }
    }
}
