namespace FactBot.Core.Ports;

/// <summary>How a platform's connection stands.</summary>
/// <param name="Connected">Events come in.</param>
/// <param name="Problem">What is wrong and what to do, in a sentence or two; null where nothing is.</param>
/// <param name="ForGood">The platform shuts the bot out: it has stopped trying.</param>
public sealed record AdapterState(bool Connected, string? Problem = null, bool ForGood = false);
