namespace FactBot.Core.Delivery;

/// <summary>The bells of the desk's loops, so that one can wake the other without knowing it.</summary>
public sealed class WakeSignals(TimeProvider time)
{
    /// <summary>An event was accepted.</summary>
    public WakeSignal Inbox { get; } = new(time);

    /// <summary>Something is to be sent.</summary>
    public WakeSignal Outbox { get; } = new(time);

    /// <summary>The plan of a summary changed.</summary>
    public WakeSignal Summary { get; } = new(time);
}
