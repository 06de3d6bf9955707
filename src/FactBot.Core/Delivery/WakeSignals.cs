namespace FactBot.Core.Delivery;

/// <summary>The wake signals of the desk's loops, by which one loop wakes another without knowing it.</summary>
public sealed class WakeSignals(TimeProvider time)
{
    /// <summary>The signal that an event was accepted.</summary>
    public WakeSignal Inbox { get; } = new(time);

    /// <summary>The signal that something is to be sent.</summary>
    public WakeSignal Outbox { get; } = new(time);

    /// <summary>The signal that the plan of a summary changed.</summary>
    public WakeSignal Summary { get; } = new(time);
}
