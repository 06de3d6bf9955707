namespace FactBot.Core.Ports;

/// <summary>The state of a platform's connection.</summary>
/// <param name="Connected">Whether events come in.</param>
/// <param name="Problem">The problem and what to do about it, in a sentence or two; null where there is none.</param>
/// <param name="ForGood">The platform has shut the bot out, and the adapter has stopped trying.</param>
public sealed record AdapterState(bool Connected, string? Problem = null, bool ForGood = false);
