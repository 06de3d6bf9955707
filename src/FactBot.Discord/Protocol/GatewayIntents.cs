namespace FactBot.Discord.Protocol;

/// <summary>The events that a session asks for (https://docs.discord.com/developers/events/gateway#gateway-intents).</summary>
[Flags]
public enum GatewayIntents
{
    None = 0,

    /// <summary>Events of guilds, channels and threads.</summary>
    Guilds = 1 << 0,

    /// <summary>Privileged.</summary>
    GuildMembers = 1 << 1,

    /// <summary>Privileged.</summary>
    GuildPresences = 1 << 8,

    GuildMessages = 1 << 9,

    GuildMessageReactions = 1 << 10,

    DirectMessages = 1 << 12,

    /// <summary>Privileged: without it the text is empty in messages that neither are direct nor mention the app.</summary>
    MessageContent = 1 << 15,

    /// <summary>The intents that must be enabled for the app before it may ask for them.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,
}
