using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Core.Ports;

/// <summary>
/// The places where notes may have been missed. An event that was received after all has a known key and is deduplicated.
/// </summary>
/// <param name="Since">The adapter has received everything said before this moment, UTC; null where it has received nothing.</param>
/// <param name="Threads">The bot's messages whose threads should be read, those of the newest articles first.</param>
public sealed record CatchUp(DateTimeOffset? Since, ImmutableArray<MessageRef> Threads);

/// <summary>A private conversation with the bot, of any desk. Platforms do not list these conversations.</summary>
/// <param name="Channel">The conversation's channel.</param>
/// <param name="Since">The bot has received everything said in it before this moment, UTC.</param>
public sealed record DirectPlace(Place Channel, DateTimeOffset Since);
