using System.Collections.Immutable;
using FactBot.Core.Text;
using FactBot.Core.Views;
using FactBot.Slack;
using FactBot.Slack.App;

namespace FactBot.Host.Control;

/// <summary>Builds the report of the Slack checks, with what to click where a check fails.</summary>
internal static class SlackReport
{
    private const string AppPage = "api.slack.com/apps, your app";

    public static View.Listing Of(ImmutableArray<SlackCheckResult> findings) => new(
        "How Slack is set up",
        [.. findings.SelectMany(Lines)],
        findings.Count(f => !f.Holds) is var wrong and > 0 ? $"{Numerals.Count(wrong, "problem")}: see above." : "ok");

    private static IEnumerable<ListLine> Lines(SlackCheckResult finding)
    {
        yield return new ListLine(Label(finding), finding.Holds ? finding.Word : Wrong(finding));
        if (!finding.Holds)
        {
            yield return new ListLine("", Remedy(finding));
        }
    }

    private static string Label(SlackCheckResult finding) => finding.Check switch
    {
        SlackCheck.BotToken => "Bot token",
        SlackCheck.BotScopes => "Permissions",
        SlackCheck.Socket => "Socket Mode",
        SlackCheck.Membership => "Channels",
        _ => "Channel",
    };

    private static string Wrong(SlackCheckResult finding) =>
        (finding.Channel is { } channel ? $"{channel}: " : "") + "NOT OK, " + finding.Word
        + (finding.Missing.IsDefaultOrEmpty ? "" : $": {string.Join(", ", finding.Missing)}");

    private static string Remedy(SlackCheckResult finding) => (finding.Check, finding.Word) switch
    {
        (_, "unreachable") => "Slack did not answer. Look at this machine's network, its proxy and Slack:ApiBaseUrl; then ask again.",
        (_, "rate_limited") => "Slack asks for a pause. Ask again in a minute.",
        (SlackCheck.Socket, "missing_scope" or "not_allowed_token_type") =>
            $"Slack:AppToken is not an app-level token with {SlackScopes.App}. At {AppPage}: Basic Information, App-Level Tokens, Generate, add {SlackScopes.App}; put the token that begins with xapp- into FACTBOT_Slack__AppToken.",
        (SlackCheck.Socket, "invalid_auth" or "token_revoked" or "not_authed" or "account_inactive" or "token_expired") =>
            $"Slack does not know Slack:AppToken (any more). At {AppPage}: Basic Information, App-Level Tokens, make a new one with {SlackScopes.App}; put it into FACTBOT_Slack__AppToken.",
        (SlackCheck.Socket, _) => $"Turn it on at {AppPage}: Socket Mode, Enable Socket Mode.",
        (SlackCheck.BotToken, _) =>
            $"Slack does not take Slack:BotToken. At {AppPage}: Install App, Install to Workspace (or Reinstall); put the token that begins with xoxb- into FACTBOT_Slack__BotToken.",
        (SlackCheck.BotScopes, _) =>
            $"At {AppPage}: App Manifest, paste what \"factbot manifest slack\" prints, Save Changes; then Install App, Reinstall to Workspace. {Uses(finding)}",
        (_, "is_archived") => "The channel is archived. Take it out of the archive in Slack, or use another one.",
        _ => "In Slack, open the channel and type: /invite @FactBot",
    };

    /// <summary>Returns a sentence about what does not work without the missing scopes, or an empty string.</summary>
    private static string Uses(SlackCheckResult finding)
    {
        var uses = SlackScopes.Bot.Where(s => finding.Missing.Contains(s.Name)).Select(s => s.For).ToList();
        return uses.Count == 0 ? "" : $"Until then this does not work: {string.Join("; ", uses)}.";
    }
}
