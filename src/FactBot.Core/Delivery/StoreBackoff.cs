namespace FactBot.Core.Delivery;

/// <summary>Makes a loop back off while the store cannot be reached, longer each time up to five seconds, and reports it.</summary>
internal sealed class StoreBackoff(LoopClock clock, LoopState state)
{
    private static readonly RetryPolicy Waits = new(TimeSpan.FromMilliseconds(100), 2, TimeSpan.FromSeconds(5));

    private int _failures;
    private TimeSpan _until;

    /// <summary>The time to back off from now; null when the loop may go on.</summary>
    public TimeSpan? Left => _failures > 0 && _until - clock.Now is { Ticks: > 0 } remaining ? remaining : null;

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
