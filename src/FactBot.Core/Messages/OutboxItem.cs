using FactBot.Core.Domain;

namespace FactBot.Core.Messages;

/// <summary>A stored message that is to be delivered.</summary>
/// <param name="Id">The store's own id; it also gives the order.</param>
/// <param name="Delivery">The delivery to hand to the adapter, with message ids filled in.</param>
/// <param name="State">Its state.</param>
/// <param name="Attempts">The number of counted failures.</param>
/// <param name="NotBefore">The earliest time of the next attempt, UTC.</param>
/// <param name="SendingSince">The time when the unsettled attempt began, UTC.</param>
/// <param name="For">The person who is told of a failure.</param>
/// <param name="WaitsFor">The key of the message whose receipt it waits for; null when it may be sent.</param>
public sealed record OutboxItem(
    long Id,
    Delivery Delivery,
    OutboxState State,
    int Attempts,
    DateTimeOffset NotBefore,
    DateTimeOffset? SendingSince,
    Person? For,
    string? WaitsFor);
