namespace FactBot.Discord.Protocol;

/// <summary>Which events a session asks for (https://docs.discord.com/developers/events/gateway#gateway-intents).</summary>
[Flags]
public enum GatewayIntents
{
    None = 0,

    /// <summary>Guilds, channels and threads.</summary>
    Guilds = 1 << 0,

    /// <summary>Privileged.</summary>
    GuildMembers = 1 << 1,

    /// <summary>Privileged.</summary>
    GuildPresences = 1 << 8,

    GuildMessages = 1 << 9,

    GuildMessageReactions = 1 << 10,

    DirectMessages = 1 << 12,

    /// <summary>Privileged: without it the text of messages that neither are private nor mention the app is empty.</summary>
    MessageContent = 1 << 15,

    /// <summary>Those that must be turned on for the app before it may ask for them.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,
}
