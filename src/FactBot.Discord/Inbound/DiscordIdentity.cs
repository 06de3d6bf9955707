namespace FactBot.Discord.Inbound;

/// <summary>Who the bot is: its user's id, and its app's.</summary>
public sealed record DiscordIdentity(string User, string Application);
