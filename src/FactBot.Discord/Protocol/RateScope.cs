namespace FactBot.Discord.Protocol;

/// <summary>The scope of a 429.</summary>
public enum RateScope
{
    /// <summary>The bot's limit for calls of one bucket.</summary>
    Bucket,

    /// <summary>A shared limit for calls of one bucket, which others use up too.</summary>
    Shared,

    /// <summary>The bot's global limit; callbacks and webhooks do not count in it.</summary>
    Bot,

    /// <summary>The limit of the IP address that the calls come from, for every call.</summary>
    Address,
}
