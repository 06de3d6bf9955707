namespace FactBot.Core.Delivery;

/// <summary>Holds a loop back while the store cannot be reached, longer each time up to five seconds, and says so.</summary>
internal sealed class StoreBackoff(LoopClock clock, LoopState state)
{
    private static readonly RetryPolicy Waits = new(TimeSpan.FromMilliseconds(100), 2, TimeSpan.FromSeconds(5));

    private int _failures;
    private TimeSpan _until;

    /// <summary>How long to hold back from now; null when the loop may go on.</summary>
    public TimeSpan? Left => _failures > 0 && _until - clock.Now is { Ticks: > 0 } left ? left : null;

    public void Failed(string problem)
    {
        state.Failed(problem);
        _until = clock.Now + Waits.Wait(++_failures);
    }

    public void Works()
    {
        if (_failures > 0)
        {
            _failures = 0;
            state.Works();
        }
    }
}
