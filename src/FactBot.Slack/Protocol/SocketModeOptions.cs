namespace FactBot.Slack.Protocol;

/// <summary>The waits and limits of Socket Mode.</summary>
public sealed record SocketModeOptions
{
    /// <summary>The time limit from connecting to "hello".</summary>
    public TimeSpan HelloTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The interval of pings.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The time limit of a pong; the socket then counts as dead.</summary>
    public TimeSpan PingTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The first wait after a failure to connect; it doubles.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The wait after "too_many_websockets"; it doubles while that lasts.</summary>
    public TimeSpan CrowdedWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The time without a message after which a socket is replaced, though it answers pings. The new one is open before the old one is
    /// left, because a desk at night is as silent as a dead socket.
    /// </summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long an old socket is still read when the next one is open.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The maximum number of envelopes handled in parallel; the next one waits on the socket.</summary>
    public int MostAtOnce { get; init; } = 100;

    /// <summary>The limit of a message in bytes; a larger one is dropped.</summary>
    public int MostBytes { get; init; } = 4 << 20;
}
