using System.Collections.Immutable;
using FactBot.Core.Text;
using FactBot.Core.Views;
using FactBot.Discord;
using FactBot.Discord.Api;

namespace FactBot.Host.Control;

/// <summary>Builds the report of the Discord checks, with what to click where a check fails.</summary>
internal static class DiscordReport
{
    private const string AppPage = "discord.com/developers/applications, your app";

    public static View.Listing Of(ImmutableArray<DiscordCheckResult> findings) => new(
        "How Discord is set up",
        [.. findings.SelectMany(f => Lines(f, Application(findings)))],
        findings.Count(f => !f.Holds) is var wrong and > 0 ? $"{Numerals.Count(wrong, "problem")}: see above." : "ok");

    private static IEnumerable<ListLine> Lines(DiscordCheckResult finding, string? application)
    {
        yield return new ListLine(Label(finding), finding.Holds ? finding.Words : $"NOT OK, {finding.Words}");
        if (!finding.Holds)
        {
            yield return new ListLine("", Remedy(finding, application));
        }

        if (finding is { Check: DiscordCheck.Guilds } && application is not null)
        {
            yield return new ListLine("Invite", DiscordAccess.Invite(application).AbsoluteUri);
        }
    }

    private static string? Application(ImmutableArray<DiscordCheckResult> findings) => findings.Select(f => f.Application).FirstOrDefault(a => a is not null);

    private static string Label(DiscordCheckResult finding) => finding.Check switch
    {
        DiscordCheck.Token => "Token",
        DiscordCheck.MessageContent => "Message text",
        DiscordCheck.Starts => "Sessions",
        DiscordCheck.Guilds => "Servers",
        DiscordCheck.Permissions => "Permissions",
        _ => "Commands",
    };

    private static string Remedy(DiscordCheckResult finding, string? application) => finding.Check switch
    {
        DiscordCheck.Token =>
            $"If Discord answered at all, it does not take Discord:BotToken. At {AppPage}: Bot, Reset Token; put it into FACTBOT_Discord__BotToken. If it could not be reached, look at this machine's network, its proxy and Discord:ApiBaseUrl.",
        DiscordCheck.MessageContent =>
            $"At {AppPage}: Bot, Privileged Gateway Intents, turn Message Content Intent on, Save. Without it, commands, mentions, buttons and forms work; replies in claim threads are no notes.",
        DiscordCheck.Starts => "Too many sessions were begun today. Stop whatever starts the bot again and again; Discord counts anew within a day.",
        DiscordCheck.Guilds => "Open the invite link below and choose the server.",
        DiscordCheck.Permissions => application is null
            ? "On the server: Server Settings, Roles, the bot's role; turn on what is missing."
            : $"On the server: Server Settings, Roles, the bot's role; turn on what is missing. Or open the invite link again: {DiscordAccess.Invite(application).AbsoluteUri}",
        _ => "Nothing to click: factbot run registers them when it starts.",
    };
}
