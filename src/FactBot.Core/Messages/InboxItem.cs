using FactBot.Core.Requests;

namespace FactBot.Core.Messages;

/// <summary>A stored event that is not settled yet.</summary>
/// <param name="Sequence">The order of arrival.</param>
/// <param name="Event">The event.</param>
/// <param name="Attempts">How often handling it failed by a mistake of ours.</param>
/// <param name="AcceptedAt">UTC.</param>
/// <param name="NotBefore">When it may be handled, UTC.</param>
public sealed record InboxItem(long Sequence, InboundEvent Event, int Attempts, DateTimeOffset AcceptedAt, DateTimeOffset NotBefore);
