using System.Text;
using FactBot.Core.Delivery;
using FactBot.Core.Ports;
using FactBot.Host.Desk;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactBot.Host.Composition;

/// <summary>Adds the services of the terminal desk.</summary>
internal static class TerminalRoot
{
    /// <param name="services">The services to add to.</param>
    /// <param name="streams">The terminal's streams.</param>
    /// <param name="screen">The screen options.</param>
    /// <param name="script">The script, or null to read the terminal.</param>
    /// <param name="dataFile">The data file; the chat is stored beside it. Null keeps the chat in memory only.</param>
    public static void Add(IServiceCollection services, StandardStreams streams, ScreenOptions screen, DeskScript? script, string? dataFile)
    {
        // Messages are delivered one at a time, so that they are printed in the order of storing.
        services.AddSingleton(new OutboxOptions { SideBySide = 1 });
        services.AddSingleton(p => new TerminalChat(dataFile is null ? null : $"{dataFile}.chat", p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new Transcript(Screen.For(streams, screen)));
        services.AddSingleton<IChatAdapter>(p => new TerminalAdapter(
            p.GetRequiredService<TerminalChat>(),
            p.GetRequiredService<Transcript>(),
            (inbox, ct) => ConverseAsync(p, streams, script, script is null && streams.IsTyped ? $"The desk's data file is {dataFile}. /help lists what can be typed." : null, inbox, ct)));
    }

    private static async Task ConverseAsync(
        IServiceProvider services, StandardStreams streams, DeskScript? script, string? greeting, IInbox inbox, CancellationToken ct)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var chat = services.GetRequiredService<TerminalChat>();
        var transcript = services.GetRequiredService<Transcript>();
        var queries = services.GetRequiredService<IDeskQueries>();
        var pacer = new ScriptPacer(services.GetRequiredService<WakeSignals>(), time);
        var user = new TerminalUser();
        var inbound = new TerminalInbound(chat, queries);
        var intake = new EventIntake(inbox, transcript, time);
        using var reader = script is null ? new StreamReader(streams.Input, Encoding.UTF8) : (TextReader)new StringReader(script.Lines);
        var session = new TerminalSession(
            new DeskLines(reader),
            new ChatCommands(chat, inbound, intake, transcript, user, script?.Folder ?? Environment.CurrentDirectory),
            new NavigationCommands(chat, inbound, intake, transcript, user, pacer),
            new ButtonCommands(chat, inbound, queries, intake, transcript, user),
            transcript,
            pacer,
            user)
        {
            Greeting = greeting,
        };
        await session.RunAsync(ct);
        services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
    }
}
