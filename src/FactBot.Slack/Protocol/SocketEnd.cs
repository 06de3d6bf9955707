namespace FactBot.Slack.Protocol;

/// <summary>Why a socket ended.</summary>
internal enum SocketEnd
{
    /// <summary>The socket broke, fell silent or closed without notice: events may be lost meanwhile.</summary>
    Broken,

    /// <summary>The next socket was asked for before this one closed.</summary>
    Replaced,

    TooMany,

    LinkDisabled,
}
