namespace FactBot.Discord.Protocol.Gateway;

/// <summary>The step after a connection.</summary>
internal enum NextConnection
{
    Resume,

    NewSession,

    /// <summary>A new session without the privileged intents.</summary>
    FewerIntents,

    /// <summary>No further connection: Discord refuses the bot permanently.</summary>
    Stop,
}

/// <summary>How a connection ended.</summary>
/// <param name="Next">The next step.</param>
/// <param name="Why">One sentence, for people.</param>
internal sealed record GatewayEnd(NextConnection Next, string Why)
{
    /// <summary>No connection was established.</summary>
    public static readonly GatewayEnd Unreached = new(NextConnection.Resume, "Discord's gateway cannot be reached; it is tried again.") { WasReached = false };

    public static readonly GatewayEnd Broken = new(NextConnection.Resume, "The connection to Discord broke; it is opened again.");

    public static readonly GatewayEnd Zombie = new(NextConnection.Resume, "Discord did not answer a heartbeat; the connection is opened again.");

    public static readonly GatewayEnd Silent = new(NextConnection.Resume, "Discord does not answer the bot's greeting; the connection is opened again.");

    /// <summary>Op 7: Discord asked for a reconnect.</summary>
    public static readonly GatewayEnd Asked = new(NextConnection.Resume, "Discord asked for a new connection.");

    /// <summary>An event could not be handled and is to be replayed.</summary>
    public static readonly GatewayEnd Replay = new(NextConnection.Resume, "An event could not be handled; it is asked for again.");

    public static readonly GatewayEnd Garbled = new(NextConnection.Resume, "Discord sent bytes that cannot be read; the connection is opened again.") { IsRefusal = true };

    public static readonly GatewayEnd Stopped = new(NextConnection.Stop, "It was told to stop.");

    public static readonly GatewayEnd TooLarge = new(NextConnection.NewSession, "Discord sent a message larger than any is; a new session begins.");

    public static GatewayEnd Invalid(bool resumable) => resumable
        ? new(NextConnection.Resume, "Discord refused the session for now; it is tried again.") { IsRefusal = true, IsInvalid = true }
        : new(NextConnection.NewSession, "Discord ended the session; a new one begins.") { IsInvalid = true };

    public bool WasReached { get; private init; } = true;

    /// <summary>Discord refused the IDENTIFY or RESUME, or closed the connection.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Op 9.</summary>
    public bool IsInvalid { get; private init; }
}
