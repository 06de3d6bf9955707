namespace FactBot.Discord.Inbound;

/// <summary>The bot's user id and its app's id.</summary>
public sealed record DiscordIdentity(string User, string Application);
