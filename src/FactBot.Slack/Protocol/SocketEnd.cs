namespace FactBot.Slack.Protocol;

/// <summary>Why a socket was left.</summary>
internal enum SocketEnd
{
    /// <summary>It broke, went silent or closed without a word: what came meanwhile may be lost.</summary>
    Broken,

    /// <summary>It was replaced before it closed.</summary>
    Replaced,

    TooMany,

    LinkDisabled,
}
