namespace FactBot.Storage.Engine;

/// <summary>Counts the copies of the data file in progress. No checkpoint changes the file before they end.</summary>
internal sealed class CopyGate
{
    private readonly object _lock = new();
    private int _copies;

    public bool IsOpen
    {
        get
        {
            lock (_lock)
            {
                return _copies == 0;
            }
        }
    }

    public void Begin()
    {
        lock (_lock)
        {
            _copies++;
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _copies--;
            Monitor.PulseAll(_lock);
        }
    }

    public void WaitUntilOpen()
    {
        lock (_lock)
        {
            while (_copies > 0)
            {
                _ = Monitor.Wait(_lock);
            }
        }
    }
}
