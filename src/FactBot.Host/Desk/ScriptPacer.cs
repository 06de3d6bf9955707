using FactBot.Core.Delivery;

namespace FactBot.Host.Desk;

/// <summary>The pacer waits until the desk's loops are idle, and moves a script's clock to the times they wait for.</summary>
/// <param name="signals">The wake signals of the loops.</param>
/// <param name="time">The clock; a script's clock can be moved.</param>
internal sealed class ScriptPacer(WakeSignals signals, TimeProvider time)
{
    /// <summary>The longest move of a script's clock for work that was put off.</summary>
    private static readonly TimeSpan MaxPutOff = TimeSpan.FromMinutes(2);

    /// <summary>The longest wait for a response before the next line is read from a person; a slower response is printed later.</summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(3);

    private readonly ScriptClock? _clock = time as ScriptClock;

    /// <summary>Whether the clock can be moved.</summary>
    public bool CanMove => _clock is not null;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Waits until the loops are idle, however long that takes.</summary>
    public Task WaitAsync(CancellationToken ct) => _clock is null ? QuietAsync().WaitAsync(ct) : SettleAsync(ct);

    /// <summary>Waits until all started work is done, but lets a person who types continue when a page is slow.</summary>
    public async Task SettleAsync(CancellationToken ct)
    {
        if (_clock is null)
        {
            await QuietAsync().WaitAsync(ResponseTimeout, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ct.ThrowIfCancellationRequested();
            return;
        }

        await QuietAsync().WaitAsync(ct);
        var end = Now + MaxPutOff;
        while (Next() is { } next && next <= end)
        {
            _clock.MoveTo(next);
            await QuietAsync().WaitAsync(ct);
        }
    }

    /// <summary>Moves a script's clock, and stops at each time when a timer is due.</summary>
    public async Task MoveToAsync(DateTimeOffset hour, CancellationToken ct)
    {
        await SettleAsync(ct);
        while (_clock!.NextTimer is { } next && next <= hour)
        {
            _clock.MoveTo(next);
            await QuietAsync().WaitAsync(ct);
        }

        _clock.MoveTo(hour);
        await SettleAsync(ct);
    }

    private DateTimeOffset? Next() => new[] { signals.Inbox.WakesAt, signals.Outbox.WakesAt }.Min();

    /// <summary>Waits until all loops are idle at once, because the work of one loop can wake another.</summary>
    private async Task QuietAsync()
    {
        do
        {
            await signals.Summary.WhenQuietAsync();
            await signals.Inbox.WhenQuietAsync();
            await signals.Outbox.WhenQuietAsync();
        }
        while (!signals.Summary.WhenQuietAsync().IsCompleted || !signals.Inbox.WhenQuietAsync().IsCompleted);
    }
}
