using FactBot.Discord.Protocol.Gateway;

namespace FactBot.Discord.Protocol;

/// <summary>
/// The gateway (https://docs.discord.com/developers/events/gateway): one session, kept over breaks and restarts. It is resumed from the
/// last sequence up to which every event was handled, so that nothing is lost. Replayed events are deduplicated within one process.
/// </summary>
/// <param name="rest">The HTTP API, for the gateway's address and the session start limit.</param>
/// <param name="token">The bot's token, without "Bot ".</param>
/// <param name="options">Intents, waits and limits.</param>
/// <param name="sessions">The store of the session.</param>
/// <param name="time">The clock.</param>
public sealed class GatewayClient(DiscordRest rest, string token, GatewayOptions options, ISessionFile sessions, TimeProvider time)
{
    private readonly GatewayStatus _watch = new(time);

    public GatewayCounts Counts { get; } = new();

    /// <summary>
    /// Intents that the app is known to lack before the start. They are not requested, so that no session is refused because of them, and a
    /// session without them is resumed after a restart.
    /// </summary>
    public GatewayIntents Lacking { get; set; }

    /// <summary>The connection state; it also reports a token that the HTTP API refuses.</summary>
    public GatewayState State => rest.ShutOut is { } why ? _watch.State with { Problem = why } : _watch.State;

    /// <summary>Receives events until canceled, or until Discord refuses the bot permanently.</summary>
    /// <param name="handle">
    /// Handles an event. The event counts as handled when this returns, and is replayed where it throws. Events of one channel run in order;
    /// different channels and interactions run in parallel. After a restart the same event may come again.
    /// </param>
    /// <param name="missed">Called with the time since when events may have been lost; the minimum value where nothing was ever received. It is called again where it throws.</param>
    /// <param name="ct">Ends the receiving; the session can be resumed at the next start.</param>
    /// <returns>One sentence: why Discord refuses the bot.</returns>
    public async Task<string> RunAsync(
        Func<GatewayEvent, CancellationToken, Task> handle, Func<DateTimeOffset, CancellationToken, Task> missed, CancellationToken ct)
    {
        // The handlers' token is not linked to the caller's: handlers in progress finish, so that people who wait get their response.
        using var stopped = new CancellationTokenSource();
        var gaps = new GapNotifier(options, missed, Counts, time);
        var persistence = new SessionPersistence(sessions, options, gaps, Counts, time);
        using var events = new GatewayEvents(options, persistence, gaps, handle, Counts, time, stopped.Token);
        var starts = new SessionStartLimit(rest, token, options, time, _watch.Wait);
        _watch.Lack(options.Intents & Lacking);
        await persistence.OpenAsync(options.Intents & ~Lacking, ct);
        var work = Task.WhenAll(gaps.RunAsync(stopped.Token), persistence.RunAsync(stopped.Token));
        try
        {
            var run = new GatewayRunner(options with { Intents = options.Intents & ~Lacking }, token, rest.UserAgent, starts, persistence, events, _watch, Counts, time);
            return await run.RunAsync(ct);
        }
        finally
        {
            await events.FarewellAsync();
            await stopped.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await persistence.SaveAsync();
        }
    }
}
