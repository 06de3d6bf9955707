using FactBot.Core.Requests;

namespace FactBot.Core.Messages;

/// <summary>A stored event that is not settled yet.</summary>
/// <param name="Sequence">The order of arrival.</param>
/// <param name="Event">The event.</param>
/// <param name="Attempts">The number of times that handling failed by a bug of ours.</param>
/// <param name="AcceptedAt">The time of acceptance, UTC.</param>
/// <param name="NotBefore">The earliest time when it may be handled, UTC.</param>
public sealed record InboxItem(long Sequence, InboundEvent Event, int Attempts, DateTimeOffset AcceptedAt, DateTimeOffset NotBefore);
