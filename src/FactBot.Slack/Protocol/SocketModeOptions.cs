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

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait after "too_many_websockets".</summary>
    public TimeSpan CrowdedWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Of one message, in bytes; a larger one closes the socket.</summary>
    public int MostBytes { get; init; } = 4 << 20;
}
