using FactBot.Core.Delivery;
using FactBot.Core.Ports;
using FactBot.Discord;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Slack;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactBot.Host.Composition;

/// <summary>Adds the services of the configured chat platforms.</summary>
internal static class ChatRoot
{
    /// <param name="services">The services to add to.</param>
    /// <param name="settings">The settings, which name the configured platforms.</param>
    /// <param name="dataFile">The data file; Discord's session is stored beside it.</param>
    /// <param name="wireLog">The file to log platform calls to, or null.</param>
    public static void Add(IServiceCollection services, AppSettings settings, string dataFile, string? wireLog)
    {
        services.AddSingleton(new OutboxOptions());
        services.AddSingleton(p => new WireLogFile(wireLog, p.GetRequiredService<ILogger<WireLogFile>>()));
        if (settings.Slack is { } slack)
        {
            AddSlack(services, slack);
        }

        if (settings.Discord is { } discord)
        {
            AddDiscord(services, discord, $"{dataFile}.discord");
        }
    }

    /// <summary>Builds the Slack client; the diagnostics use it too, without a wire log.</summary>
    public static SlackWebApi SlackApi(SlackOptions options, TimeProvider time, WireLogFile? file = null) => new(
        PlatformHttp.Client(options.ApiBaseUrl), new RateGate(time), time, file?.Writer is { } writer ? new Slack.Protocol.SlackWireLog(writer) : null);

    public static DiscordApi DiscordApi(DiscordOptions options, TimeProvider time) => new(DiscordRest(options, time), options.BotToken);

    private static DiscordRest DiscordRest(DiscordOptions options, TimeProvider time, WireLogFile? file = null) => new(
        PlatformHttp.Unbounded(options.ApiBaseUrl), new RateBuckets(time), time, file?.Writer is { } writer ? new Discord.Protocol.DiscordWireLog(writer) : null)
    {
        // The timeout is shorter than the outbox's time limit for one attempt, so the call's own timeout says what happened.
        Timeout = PlatformHttp.Timeout,
    };

    private static void AddDiscord(IServiceCollection services, DiscordOptions options, string session)
    {
        services.AddSingleton(p => DiscordRest(options, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<WireLogFile>()));
        services.AddSingleton(p => new GatewayClient(
            p.GetRequiredService<DiscordRest>(),
            options.BotToken,
            new GatewayOptions { Intents = DiscordAccess.Intents },
            new SessionFile(session),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IChatAdapter>(p => new DiscordAdapter(
            options,
            p.GetRequiredService<DiscordRest>(),
            p.GetRequiredService<GatewayClient>(),
            p.GetRequiredService<IDeskQueries>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<DiscordAdapter>>()));
    }

    private static void AddSlack(IServiceCollection services, SlackOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new SocketModeOptions());
        services.AddSingleton(p => SlackApi(options, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<WireLogFile>()));
        services.AddSingleton<IChatAdapter>(p => new SlackAdapter(
            options,
            p.GetRequiredService<SlackWebApi>(),
            p.GetRequiredService<IDeskQueries>(),
            p.GetRequiredService<SocketModeOptions>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<SlackAdapter>>()));
    }
}
