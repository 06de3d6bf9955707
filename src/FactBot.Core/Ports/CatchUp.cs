using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Core.Ports;

/// <summary>Where notes may have been missed. What was received after all is known by its key, and does nothing when it comes again.</summary>
/// <param name="Since">All that was said before it was received, UTC; null where nothing ever was.</param>
/// <param name="Threads">The bot's messages whose threads should be read, those of the newest articles first.</param>
public sealed record CatchUp(DateTimeOffset? Since, ImmutableArray<MessageRef> Threads);

/// <summary>A private conversation with the bot, of whichever desk: platforms do not list them.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Since">All that was said in it before was received, UTC.</param>
public sealed record DirectPlace(Place Channel, DateTimeOffset Since);
