using FactBot.Core.Delivery;
using FactBot.Core.Ports;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Support;

/// <summary>
/// A desk whose clock is moved, where each thing happens after the one before: what goes over the wire is the same every time, however
/// fast the machine is.
/// </summary>
internal sealed class PlayedDesk(DateTimeOffset start)
{
    /// <summary>How far the clock goes by itself for what was put off; less than a minute, which is the least that people are shown.</summary>
    private static readonly TimeSpan PutOff = TimeSpan.FromSeconds(50);

    private WakeSignals _signals = null!;

    public FakeTimeProvider Time { get; } = new(start);

    /// <summary>The desk is told apart from any other by handling one event after the other.</summary>
    public IRequestHandler Follow(IRequestHandler handler, IInboxStore store, WakeSignals signals)
    {
        _signals = signals;
        return new OneByOne(handler, store, signals);
    }

    /// <summary>Until the desk has nothing under way; what was put off for some seconds is done too.</summary>
    public async Task SettleAsync()
    {
        await QuietAsync();
        var end = Time.GetUtcNow() + PutOff;
        while (new[] { _signals.Inbox.WakesAt, _signals.Outbox.WakesAt }.Min() is { } next && next <= end)
        {
            Time.SetUtcNow(next > Time.GetUtcNow() ? next : Time.GetUtcNow() + TimeSpan.FromMilliseconds(1));
            await QuietAsync();
        }
    }

    public async Task MoveToAsync(DateTimeOffset hour)
    {
        Time.SetUtcNow(hour);
        await SettleAsync();
    }

    private async Task QuietAsync()
    {
        do
        {
            await _signals.Summary.WhenQuietAsync().WaitAsync(Hang.Limit);
            await _signals.Inbox.WhenQuietAsync().WaitAsync(Hang.Limit);
            await _signals.Outbox.WhenQuietAsync().WaitAsync(Hang.Limit);
        }
        while (!_signals.Summary.WhenQuietAsync().IsCompleted || !_signals.Inbox.WhenQuietAsync().IsCompleted);
    }
}
