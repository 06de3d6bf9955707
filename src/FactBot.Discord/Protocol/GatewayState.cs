namespace FactBot.Discord.Protocol;

/// <summary>The state of the gateway connection.</summary>
/// <param name="Connected">Whether a session is live and events arrive.</param>
/// <param name="Problem">One sentence: the problem and its remedy; null where there is none.</param>
/// <param name="Missing">Intents that were requested and not granted.</param>
/// <param name="Since">When this state began.</param>
public sealed record GatewayState(bool Connected, string? Problem, GatewayIntents Missing, DateTimeOffset Since);
