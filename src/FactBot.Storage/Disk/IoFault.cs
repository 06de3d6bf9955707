namespace FactBot.Storage.Disk;

/// <summary>
/// The first I/O error on a data file or its log. Neither accepts a write after it: the engine does not see the failure and would
/// continue, although its memory no longer matches the disk.
/// </summary>
internal sealed class IoFault
{
    private Exception? _first;

    public Exception? First => Volatile.Read(ref _first);

    public bool Happened => First is not null;

    public void Record(Exception error) => _ = Interlocked.CompareExchange(ref _first, error, null);
}
