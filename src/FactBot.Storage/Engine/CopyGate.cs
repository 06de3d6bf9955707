namespace FactBot.Storage.Engine;

/// <summary>Copies of the data file that are being made. It stays as it is meanwhile.</summary>
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
