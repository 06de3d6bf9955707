using System.CommandLine;
using FactBot.Host.Hosting;
using FactBot.Host.Terminal;
using FactBot.Slack;

namespace FactBot.Host.Cli;

/// <summary>The command "manifest" prints the app manifest for a platform.</summary>
internal static class ManifestCommand
{
    public const string Name = "manifest";

    public static Command Create(StandardStreams streams)
    {
        var slack = new Command("slack", "Prints the app manifest for Slack's \"Create an app from a manifest\".");
        slack.SetAction(async (_, _) =>
        {
            await streams.Output.WriteLineAsync(SlackManifest.Write());
            return ExitStatus.Done;
        });
        return new Command(Name, "Prints what a chat platform has to be told of the app, made from the commands that there are.") { slack };
    }
}
