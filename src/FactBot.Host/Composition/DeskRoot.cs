using FactBot.Core.Delivery;
using FactBot.Core.Handling;
using FactBot.Core.Ports;
using FactBot.Core.Schedule;
using FactBot.Host.Control;
using FactBot.Host.Desk;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Host.Composition;

/// <summary>Builds the host of the running desk: the store, the loops and the chat.</summary>
internal static class DeskRoot
{
    /// <exception cref="DeskFileInUseException">Another process uses the data file.</exception>
    /// <exception cref="StoreUnavailableException">The data file cannot be opened.</exception>
    public static IHost Build(AppSettings settings, StandardStreams streams, RunOptions options, DeskScript? script, Action<IServiceCollection>? replace)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var path = (options.Data ?? (script is null ? settings.Store.Path : null)) is { } named ? DeskFiles.RealPath(named) : null;
        var inChat = script is null && settings.HasChat;
        HostLogging.Add(builder.Logging, inChat ? LogLevel.Information : LogLevel.Warning);
        CompositionRoot.AddReading(builder.Services, settings, script?.Clock ?? TimeProvider.System, isDesk: true);
        AddControl(builder.Services, path);
        AddDesk(builder.Services, settings, path);
        if (inChat)
        {
            ChatRoot.Add(builder.Services, settings, path!, options.WireLog);
        }
        else
        {
            TerminalRoot.Add(builder.Services, streams, options.Screen, script, path);
        }

        replace?.Invoke(builder.Services);
        var host = builder.Build();
        try
        {
            _ = host.Services.GetRequiredService<IStore>();
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    private static void AddDesk(IServiceCollection services, AppSettings settings, string? path)
    {
        services.AddSingleton(p => path is null
            ? LiteDbStore.InMemory(p.GetRequiredService<TimeProvider>())
            : LiteDbStore.Open(new StoreOptions(path), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<LiteDbStore>>()));
        services.AddSingleton<IStore>(p => p.GetRequiredService<LiteDbStore>());
        services.AddSingleton<IInboxStore>(p => p.GetRequiredService<IStore>());
        services.AddSingleton<IOutboxStore>(p => p.GetRequiredService<IStore>());
        services.AddSingleton<IDeskStore>(p => p.GetRequiredService<IStore>());
        services.AddSingleton(new DeskDefaults(settings.Desk.Zone.Id));
        services.AddSingleton(SampleArticleFile.Read());
        services.AddSingleton<PrivateLinkFilter>();
        services.AddSingleton<AttachedFiles>();
        services.AddSingleton<IRequestHandler, RequestHandler>();
        services.AddSingleton<IDeskQueries, DeskQueries>();
        services.AddSingleton<WakeSignals>();
        services.AddSingleton<IInbox, Inbox>();
        services.AddSingleton<InboxLoop>();
        services.AddSingleton<OutboxLoop>();
        services.AddSingleton<SummaryLoop>();
        services.AddSingleton<FatalErrorHandler>();
        services.AddSingleton<IHostLifetime, NoSignalLifetime>();
        services.AddHostedService<ModelLoading>();
        AddLoops(services);
    }

    private static void AddLoops(IServiceCollection services)
    {
        AddLoop(services, "inbox", (p, ct) => p.GetRequiredService<InboxLoop>().RunAsync(ct));
        AddLoop(services, "outbox", (p, ct) => p.GetRequiredService<OutboxLoop>().RunAsync(ct));
        AddLoop(services, "summary", (p, ct) => p.GetRequiredService<SummaryLoop>().RunAsync(ct));
        AddLoop(services, "chat", (p, ct) => AdapterHost.RunAsync(p.GetServices<IChatAdapter>(), p.GetRequiredService<IInbox>(), ct));
    }

    /// <summary>A desk without a data file has no control server, because other processes find the server by that file.</summary>
    private static void AddControl(IServiceCollection services, string? path)
    {
        services.AddSingleton<ControlDesk>();
        if (path is not null)
        {
            services.AddSingleton<IHostedService>(p => new ControlServer(
                ControlName.Of(path), p.GetRequiredService<ControlDesk>().AnswerAsync, ControlServer.Open, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<ControlServer>>()));
        }
    }

    /// <summary>A factory is used because hosted services registered by the same type would count as one service.</summary>
    private static void AddLoop(IServiceCollection services, string name, Func<IServiceProvider, CancellationToken, Task> run) =>
        services.AddSingleton<IHostedService>(p => new HostedLoop(
            name, ct => run(p, ct), p.GetRequiredService<FatalErrorHandler>(), p.GetRequiredService<ILogger<HostedLoop>>()));
}
