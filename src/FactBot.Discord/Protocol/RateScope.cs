namespace FactBot.Discord.Protocol;

/// <summary>Whose rate a 429 is about.</summary>
public enum RateScope
{
    /// <summary>The bot's, for calls of one bucket.</summary>
    Bucket,

    /// <summary>Everybody's, for calls of one bucket: used up by others too.</summary>
    Shared,

    /// <summary>The bot's, for all its calls; callbacks and webhooks have no part in it.</summary>
    Bot,

    /// <summary>The address's that the calls come from, whatever they are.</summary>
    Address,
}
