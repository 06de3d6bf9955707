namespace FactBot.Storage.Disk;

/// <summary>A data file that is only read. Its log is loaded into memory, so that recovery changes nothing on the disk.</summary>
internal sealed class ReadOnlyMedium : IMedium
{
    public ReadOnlyMedium(string path)
    {
        Name = DataFilePlace.Of(path);
        Log = LogOf(DeskPaths.Log(Name));
        Data = FileDisk.ToRead(Name);
    }

    public string Name { get; }

    public IDisk Data { get; }

    public IDisk Log { get; }

    public void KeepNames()
    {
    }

    public string? Lost() => null;

    public void Dispose()
    {
        Log.Dispose();
        Data.Dispose();
    }

    private static MemoryDisk LogOf(string path)
    {
        var log = new MemoryDisk();
        if (File.Exists(path))
        {
            log.Write(0, File.ReadAllBytes(path));
        }

        return log;
    }
}
