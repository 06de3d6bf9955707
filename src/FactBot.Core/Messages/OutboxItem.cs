using FactBot.Core.Domain;

namespace FactBot.Core.Messages;

/// <summary>A stored message on its way.</summary>
/// <param name="Id">The store's own id; also the order.</param>
/// <param name="Delivery">What to hand to the adapter, message ids filled in.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How many were counted.</param>
/// <param name="NotBefore">When it may be tried, UTC.</param>
/// <param name="SendingSince">When the attempt that is not settled began, UTC.</param>
/// <param name="For">Whom to tell of a failure.</param>
/// <param name="WaitsFor">The key of a message whose receipt is awaited; null when it may go.</param>
public sealed record OutboxItem(
    long Id,
    Delivery Delivery,
    OutboxState State,
    int Attempts,
    DateTimeOffset NotBefore,
    DateTimeOffset? SendingSince,
    Person? For,
    string? WaitsFor);
