namespace FactBot.Discord.Api;

/// <summary>The permissions that the bot uses (https://docs.discord.com/developers/topics/permissions).</summary>
[Flags]
public enum DiscordPermissions : ulong
{
    None = 0,
    Administrator = 1ul << 3,
    ManageGuild = 1ul << 5,
    AddReactions = 1ul << 6,
    ViewChannel = 1ul << 10,
    SendMessages = 1ul << 11,
    EmbedLinks = 1ul << 14,
    ReadMessageHistory = 1ul << 16,
    ManageThreads = 1ul << 34,
    CreatePublicThreads = 1ul << 35,
    SendMessagesInThreads = 1ul << 38,
}
