namespace FactBot.Discord.Protocol;

/// <summary>What the gateway is asked for, and how long is waited for what.</summary>
public sealed record GatewayOptions
{
    public GatewayIntents Intents { get; init; } =
        GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages | GatewayIntents.MessageContent;

    /// <summary>From connecting to HELLO.</summary>
    public TimeSpan HelloTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>From IDENTIFY or RESUME to the first event.</summary>
    public TimeSpan ReadyTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between heartbeats at the least, whatever HELLO asks for.</summary>
    public TimeSpan ShortestHeartbeat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The first wait after a failure; it doubles, and each is cut short at random by up to a half.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A connection that held so long makes earlier failures forgotten.</summary>
    public TimeSpan SteadyAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two IDENTIFYs of one shard: Discord takes max_concurrency of them in five seconds, each for another shard.</summary>
    public TimeSpan IdentifySpacing { get; init; } = TimeSpan.FromSeconds(5.5);

    /// <summary>After the gateway called a session invalid: at random, this long or up to twice that.</summary>
    public TimeSpan InvalidSessionWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the sequence is saved at most.</summary>
    public TimeSpan SaveEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the end waits for handlers that are at work.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Events handled side by side; interactions have as many again for themselves.</summary>
    public int AtOnce { get; init; } = 32;

    /// <summary>Events that wait for their turn; what comes beyond is replayed later.</summary>
    public int MostWaiting { get; init; } = 10_000;

    /// <summary>How often an event is tried before it is given up and told as missed.</summary>
    public int MostAttempts { get; init; } = 8;

    /// <summary>Of one message, in bytes; a larger one ends the session.</summary>
    public int MostBytes { get; init; } = 64 << 20;
}
