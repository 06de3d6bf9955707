using FactBot.Core.Delivery;
using FactBot.Core.Ports;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Slack;
using FactBot.Slack.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactBot.Host.Composition;

/// <summary>Puts the chat platforms together that are set up.</summary>
internal static class ChatRoot
{
    public static void Add(IServiceCollection services, AppSettings settings, string? wireLog)
    {
        services.AddSingleton(new OutboxRules());
        services.AddSingleton(_ => new WireFile(wireLog));
        if (settings.Slack is { } slack)
        {
            AddSlack(services, slack);
        }
    }

    /// <summary>Also for what only looks at Slack, and for that without a log.</summary>
    public static SlackWebApi SlackApi(SlackOptions options, TimeProvider time, WireFile? file = null) => new(
        PlatformHttp.Client(options.ApiBaseUrl), new RateGate(time), time, file?.Writer is { } writer ? new WireLog(writer) : null);

    private static void AddSlack(IServiceCollection services, SlackOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new SocketModeOptions());
        services.AddSingleton(p => SlackApi(options, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<WireFile>()));
        services.AddSingleton<IChatAdapter>(p => new SlackAdapter(
            options,
            p.GetRequiredService<SlackWebApi>(),
            p.GetRequiredService<IDeskNow>(),
            p.GetRequiredService<SocketModeOptions>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<SlackAdapter>>()));
    }
}
