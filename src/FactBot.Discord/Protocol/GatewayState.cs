namespace FactBot.Discord.Protocol;

/// <summary>How it stands with the gateway.</summary>
/// <param name="Connected">A session is under way and events arrive.</param>
/// <param name="Problem">One sentence: what is wrong and what is done or to be done about it; null where nothing is.</param>
/// <param name="Missing">Intents that were asked for and not allowed.</param>
/// <param name="Since">Since when it has stood so.</param>
public sealed record GatewayState(bool Connected, string? Problem, GatewayIntents Missing, DateTimeOffset Since);
