namespace FactBot.Slack.Protocol;

/// <summary>How long Socket Mode waits for what.</summary>
public sealed record SocketModeOptions
{
    /// <summary>From connecting to "hello".</summary>
    public TimeSpan HelloTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the other end is asked whether it is there.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long its answer may take before the socket counts as dead.</summary>
    public TimeSpan PingTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The first wait after a failure to connect; it doubles.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The wait after "too_many_websockets"; it doubles while that lasts.</summary>
    public TimeSpan CrowdedWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A socket on which nothing was said for so long is replaced, though it answers pings: the new one is open before it is left.
    /// A desk at night is as silent as a dead socket.
    /// </summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long an old socket is still read when the next one is open.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Envelopes that are handled side by side; the next one waits on the socket.</summary>
    public int MostAtOnce { get; init; } = 100;

    /// <summary>Of one message, in bytes; a larger one is left.</summary>
    public int MostBytes { get; init; } = 4 << 20;
}
