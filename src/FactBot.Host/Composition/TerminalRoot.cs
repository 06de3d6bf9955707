using System.Text;
using FactBot.Core.Delivery;
using FactBot.Core.Ports;
using FactBot.Host.Desk;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactBot.Host.Composition;

/// <summary>Puts the terminal desk together.</summary>
internal static class TerminalRoot
{
    /// <param name="services">Where to.</param>
    /// <param name="streams">The terminal.</param>
    /// <param name="screen">How to print.</param>
    /// <param name="script">What is typed; null: whoever sits there.</param>
    /// <param name="dataFile">The chat is kept beside it; null: nowhere.</param>
    public static void Add(IServiceCollection services, StandardStreams streams, ScreenOptions screen, DeskScript? script, string? dataFile)
    {
        // One message after the other, so that what is printed comes in the order in which it was stored.
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
        var now = services.GetRequiredService<IDeskQueries>();
        var pace = new ScriptPacer(services.GetRequiredService<WakeSignals>(), time);
        var user = new TerminalUser();
        var inbound = new TerminalInbound(chat, now);
        var intake = new EventIntake(inbox, transcript, time);
        using var reader = script is null ? new StreamReader(streams.Input, Encoding.UTF8) : (TextReader)new StringReader(script.Lines);
        var session = new TerminalSession(
            new DeskLines(reader),
            new ChatCommands(chat, inbound, intake, transcript, user, script?.Folder ?? Environment.CurrentDirectory),
            new NavigationCommands(chat, inbound, intake, transcript, user, pace),
            new ButtonCommands(chat, inbound, now, intake, transcript, user),
            transcript,
            pace,
            user)
        {
            Greeting = greeting,
        };
        await session.RunAsync(ct);
        services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
    }
}
