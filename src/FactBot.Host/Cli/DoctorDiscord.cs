using System.CommandLine;
using FactBot.Discord;
using FactBot.Host.Composition;
using FactBot.Host.Control;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;

namespace FactBot.Host.Cli;

/// <summary>The command "doctor discord" checks whether Discord accepts the bot, and says what to click if it does not.</summary>
internal static class DoctorDiscord
{
    public static Command Create(StandardStreams streams)
    {
        var screen = new ScreenArguments();
        var command = new Command("discord", "Looks whether Discord lets the bot in: token, message text, servers, permissions, commands; says what to click where it does not.")
        {
            screen.Width, screen.Color,
        };
        command.SetAction((parsed, ct) => RunAsync(streams, screen.Of(parsed), ct));
        return command;
    }

    private static async Task<int> RunAsync(StandardStreams streams, ScreenOptions screen, CancellationToken ct)
    {
        if (SettingsLoader.Load().Discord is not { } options)
        {
            await streams.Error.WriteLineAsync(
                $"Discord is not set up. Put the bot's token into {SettingsLoader.VariableOf("Discord:BotToken")}: docs/discord-setup.md says where it comes from.");
            return ExitStatus.Failed;
        }

        var findings = await new DiscordDiagnostics(ChatRoot.DiscordApi(options, TimeProvider.System)).RunAsync(ct);
        ViewPrinter.Print(DiscordReport.Of(findings), Screen.For(streams, screen));
        return findings.All(f => f.Holds || f.Check is DiscordCheck.Commands) ? ExitStatus.Done : ExitStatus.Failed;
    }
}
