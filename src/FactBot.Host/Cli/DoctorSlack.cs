using System.CommandLine;
using FactBot.Host.Composition;
using FactBot.Host.Control;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;
using FactBot.Slack;

namespace FactBot.Host.Cli;

/// <summary>The command "doctor slack" checks whether Slack accepts the bot, and says what to click if it does not.</summary>
internal static class DoctorSlack
{
    public static Command Create(StandardStreams streams)
    {
        var channel = new Option<string[]>("--channel") { Description = "The id of a channel to look at besides, such as C0123456789; may be given again.", HelpName = "ID" };
        var screen = new ScreenArguments();
        var command = new Command("slack", "Looks whether Slack lets the bot in: tokens, permissions, Socket Mode, channels; says what to click where it does not.")
        {
            channel, screen.Width, screen.Color,
        };
        command.SetAction((parsed, ct) => RunAsync(streams, parsed.GetValue(channel) ?? [], screen.Of(parsed), ct));
        return command;
    }

    private static async Task<int> RunAsync(StandardStreams streams, string[] channels, ScreenOptions screen, CancellationToken ct)
    {
        if (SettingsLoader.Load().Slack is not { } options)
        {
            await streams.Error.WriteLineAsync(
                $"Slack is not set up. Put its tokens into {SettingsLoader.VariableOf("Slack:BotToken")} and {SettingsLoader.VariableOf("Slack:AppToken")}: docs/slack-setup.md says where they come from.");
            return ExitStatus.Failed;
        }

        var findings = await new SlackDiagnostics(ChatRoot.SlackApi(options, TimeProvider.System), options).RunAsync(channels, ct);
        ViewPrinter.Print(SlackReport.Of(findings), Screen.For(streams, screen));
        return findings.All(f => f.Holds) ? ExitStatus.Done : ExitStatus.Failed;
    }
}
