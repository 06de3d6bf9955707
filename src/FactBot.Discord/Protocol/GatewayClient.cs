using FactBot.Discord.Protocol.Gateway;

namespace FactBot.Discord.Protocol;

/// <summary>
/// The gateway (https://docs.discord.com/developers/events/gateway): one session, kept over breaks and restarts. It is resumed from the
/// last event below which everything was handled, so that nothing is lost; what came twice within one process is handled once.
/// </summary>
/// <param name="rest">For the gateway's address and what is left of its start limit.</param>
/// <param name="token">The bot's, without "Bot ".</param>
/// <param name="options">Intents, waits and limits.</param>
/// <param name="sessions">Where the session is kept.</param>
/// <param name="time">The clock.</param>
public sealed class GatewayClient(DiscordRest rest, string token, GatewayOptions options, ISessionFile sessions, TimeProvider time)
{
    private readonly GatewayStatus _watch = new(time);

    public GatewayCounts Counts { get; } = new();

    /// <summary>
    /// Intents that the app is known not to have before the start: they are not asked for, so that no session is refused for them, and a session
    /// without them is gone on with after a restart.
    /// </summary>
    public GatewayIntents Lacking { get; set; }

    /// <summary>How it stands; a token that the HTTP API does not know shows here too.</summary>
    public GatewayState State => rest.ShutOut is { } why ? _watch.State with { Problem = why } : _watch.State;

    /// <summary>Receives until told to stop, or until Discord lets the bot in no more.</summary>
    /// <param name="handle">
    /// Takes an event; it counts as handled when this returns, and is replayed where it throws. Events of one channel come one after
    /// the other, those of different channels and interactions side by side. After a restart the same event may come again.
    /// </param>
    /// <param name="missed">Told where events may have been lost: since when. The least value there is where nothing was ever received. Told again where it throws.</param>
    /// <param name="ct">Ends it; the session lives on for the next start.</param>
    /// <returns>One sentence: why Discord shuts the bot out.</returns>
    public async Task<string> RunAsync(
        Func<GatewayEvent, CancellationToken, Task> handle, Func<DateTimeOffset, CancellationToken, Task> missed, CancellationToken ct)
    {
        // Not linked: what is at work when it is told to stop is finished, so that whoever waits for an answer gets it.
        using var over = new CancellationTokenSource();
        var teller = new GapNotifier(options, missed, Counts, time);
        var keeper = new SessionPersistence(sessions, options, teller, Counts, time);
        using var events = new GatewayEvents(options, keeper, teller, handle, Counts, time, over.Token);
        var starts = new SessionStartLimit(rest, token, options, time, _watch.Wait);
        _watch.Lack(options.Intents & Lacking);
        await keeper.OpenAsync(options.Intents & ~Lacking, ct);
        var work = Task.WhenAll(teller.RunAsync(over.Token), keeper.RunAsync(over.Token));
        try
        {
            var run = new GatewayRunner(options with { Intents = options.Intents & ~Lacking }, token, rest.UserAgent, starts, keeper, events, _watch, Counts, time);
            return await run.RunAsync(ct);
        }
        finally
        {
            await events.FarewellAsync();
            await over.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await keeper.SaveAsync();
        }
    }
}
