using FactBot.Core.Delivery;

namespace FactBot.Host.Desk;

/// <summary>Waits for the desk's loops, and moves a script's clock past what they wait for.</summary>
/// <param name="signals">Of the loops.</param>
/// <param name="time">The clock; a script's can be moved.</param>
internal sealed class ScriptPacer(WakeSignals signals, TimeProvider time)
{
    /// <summary>How far a script's clock is moved for what was put off.</summary>
    private static readonly TimeSpan PutOff = TimeSpan.FromMinutes(2);

    /// <summary>How long somebody who types waits for an answer before the next line is read; it comes later then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ScriptClock? _clock = time as ScriptClock;

    /// <summary>The hour can be set.</summary>
    public bool CanMove => _clock is not null;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Until nothing is under way, however long that takes.</summary>
    public Task WaitAsync(CancellationToken ct) => _clock is null ? QuietAsync().WaitAsync(ct) : SettleAsync(ct);

    /// <summary>Until everything that was begun is done; whoever types need not wait for a slow page.</summary>
    public async Task SettleAsync(CancellationToken ct)
    {
        if (_clock is null)
        {
            await QuietAsync().WaitAsync(Patience, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ct.ThrowIfCancellationRequested();
            return;
        }

        await QuietAsync().WaitAsync(ct);
        var end = Now + PutOff;
        while (Next() is { } next && next <= end)
        {
            _clock.MoveTo(next);
            await QuietAsync().WaitAsync(ct);
        }
    }

    /// <summary>Moves a script's clock, stopping wherever something is due.</summary>
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

    /// <summary>What one loop does can wake another: it is quiet when all of them are at once.</summary>
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
