namespace FactBot.Discord.Protocol;

/// <summary>The intents, waits and limits of the gateway.</summary>
public sealed record GatewayOptions
{
    public GatewayIntents Intents { get; init; } =
        GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages | GatewayIntents.MessageContent;

    /// <summary>The time limit from connecting to HELLO.</summary>
    public TimeSpan HelloTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The time limit from IDENTIFY or RESUME to the first event.</summary>
    public TimeSpan ReadyTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The minimum heartbeat interval, whatever HELLO asks for.</summary>
    public TimeSpan ShortestHeartbeat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The first wait after a failure. It doubles, and each wait is shortened at random by up to a half.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A connection that lasts this long resets the count of failures.</summary>
    public TimeSpan SteadyAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait between two IDENTIFYs of one shard. Discord takes max_concurrency of them in five seconds, each for another shard.</summary>
    public TimeSpan IdentifySpacing { get; init; } = TimeSpan.FromSeconds(5.5);

    /// <summary>The wait after the gateway calls a session invalid: at random from this long to twice that.</summary>
    public TimeSpan InvalidSessionWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The minimum interval between two saves of the sequence.</summary>
    public TimeSpan SaveEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the shutdown waits for handlers in progress.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum number of events handled in parallel; interactions have as many again.</summary>
    public int AtOnce { get; init; } = 32;

    /// <summary>The maximum number of waiting events; further ones are replayed later.</summary>
    public int MostWaiting { get; init; } = 10_000;

    /// <summary>The maximum number of attempts for an event; it is then given up and reported as missed.</summary>
    public int MostAttempts { get; init; } = 8;

    /// <summary>The limit of a message in bytes; a larger one ends the session.</summary>
    public int MostBytes { get; init; } = 64 << 20;
}
