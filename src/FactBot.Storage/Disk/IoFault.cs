namespace FactBot.Storage.Disk;

/// <summary>
/// What went wrong first on a data file or its log. From then on neither takes a write: the engine knows nothing of the failure and
/// would go on, and what it holds in memory is no longer what is on the disk.
/// </summary>
internal sealed class IoFault
{
    private Exception? _first;

    public Exception? First => Volatile.Read(ref _first);

    public bool Happened => First is not null;

    public void Record(Exception error) => _ = Interlocked.CompareExchange(ref _first, error, null);
}
