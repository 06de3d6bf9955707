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

    private WakeSignals _bells = null!;

    public FakeTimeProvider Time { get; } = new(start);

<<<<<<< HEAD
    /// <summary>The desk is told apart from any other by handling one event after the other.</summary>
    public IRequestHandler Follow(IRequestHandler handler, IInboxStore store, WakeSignals bells)
=======
    /// <summary>Puts the desk's handler behind the order of a played day.</summary>
    public IRequestHandler Follow(IRequestHandler handler, IInboxStore store, Bells bells)
>>>>>>> wireday
    {
        _bells = bells;
        return new OneByOne(handler, store, bells);
    }

    /// <summary>Until the desk has nothing under way; what was put off for some seconds is done too.</summary>
    public async Task SettleAsync()
    {
        await QuietAsync();
        var end = Time.GetUtcNow() + PutOff;
        while (new[] { _bells.Inbox.WakesAt, _bells.Outbox.WakesAt }.Min() is { } next && next <= end)
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
            await _bells.Summary.WhenQuietAsync().WaitAsync(Hang.Limit);
            await _bells.Inbox.WhenQuietAsync().WaitAsync(Hang.Limit);
            await _bells.Outbox.WhenQuietAsync().WaitAsync(Hang.Limit);
        }
        while (!_bells.Summary.WhenQuietAsync().IsCompleted || !_bells.Inbox.WhenQuietAsync().IsCompleted);
    }
}
