using FactBot.Core.Ports;
using FactBot.Storage.Disk;

namespace FactBot.Storage.Engine;

/// <summary>Reads a data file with its log, without changing either.</summary>
internal static class ReadOnlyDataFile
{
    /// <exception cref="StoreUnavailableException">The file cannot be read, or is incomplete.</exception>
    public static T Read<T>(string path, Func<Tx, IMedium, T> read) => Read(path, allowCut: false, (tx, session, medium) => read(tx, medium));

    /// <summary>Reads also a file that lacks pages at its end, to find out what is left.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be read.</exception>
    public static T ReadDamaged<T>(string path, Func<Tx, EngineSession, T> read) => Read(path, allowCut: true, (tx, session, _) => read(tx, session));

    private static T Read<T>(string path, bool allowCut, Func<Tx, EngineSession, IMedium, T> read)
    {
        try
        {
            using var medium = new ReadOnlyMedium(path);
            using var session = EngineSession.Still(medium, allowCut);
            return read(new Tx(session.Database, new Sequence()), session, medium);
        }
        catch (Exception e) when (DiskErrors.IsOfTheDisk(e) || e is LiteDB.LiteException)
        {
            throw DiskErrors.Told(path, e);
        }
    }
}
