using System.Net;
using System.Text.RegularExpressions;
using FactBot.Core.Text;

namespace FactBot.Slack.Inbound;

/// <summary>Slack's message text as neutral text: bare links, mentions by name, decoded entities.</summary>
public static partial class SlackMentionText
{
    /// <param name="text">The text as Slack sends it.</param>
    /// <param name="nameOf">Finds the name for a user id.</param>
    public static string Neutral(string text, Func<string, string> nameOf) =>
        WebUtility.HtmlDecode(Marked().Replace(text, m => Plain(m, nameOf)));

    /// <summary>The ids of the mentioned people.</summary>
    public static IEnumerable<string> Mentioned(string text) =>
        Marked().Matches(text).Where(m => m.Groups["sign"].Value == "@").Select(m => m.Groups["id"].Value);

    /// <summary>The links as written.</summary>
    public static IEnumerable<string> Links(string text) =>
        Marked().Matches(text).Where(m => m.Groups["sign"].Length == 0).Select(m => WebUtility.HtmlDecode(m.Groups["id"].Value)).Where(IsLink);

    public static bool IsLink(string words) =>
        Uri.TryCreate(words, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && !words.Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// The words for the bot: those after its first mention. The words before it count too where only they hold a link, or where nothing
    /// follows. Null: the bot is not mentioned.
    /// </summary>
    public static string? ToBot(string text, string botUser)
    {
        var mention = Regex.Match(text, $@"<@{Regex.Escape(botUser)}(\|[^>]*)?>", RegexOptions.CultureInvariant);
        if (!mention.Success)
        {
            return null;
        }

        var after = text[(mention.Index + mention.Length)..].TrimStart(' ', ':', ',');
        var before = text[..mention.Index];
        return after.Length == 0 ? before
            : HasLink(before) && !HasLink(after) ? $"{before.Trim()} {after}"
            : after;
    }

    private static bool HasLink(string text) => text.Contains("<http", StringComparison.OrdinalIgnoreCase);

    private static string Plain(Match mark, Func<string, string> nameOf) => mark.Groups["sign"].Value switch
    {
        "@" => NeutralText.Mention(mark.Groups["id"].Value, nameOf(mark.Groups["id"].Value)),
        "#" => "#" + Label(mark),
        "!" => "@" + (mark.Groups["label"].Success ? Label(mark).TrimStart('@') : mark.Groups["id"].Value.Split('^')[0]),
        _ => mark.Groups["id"].Value.StartsWith("mailto:", StringComparison.Ordinal) ? Label(mark) : mark.Groups["id"].Value,
    };

    private static string Label(Match mark) => mark.Groups["label"] is { Success: true, Length: > 0 } label ? label.Value : mark.Groups["id"].Value;

    [GeneratedRegex(@"<(?<sign>[@#!]?)(?<id>[^|<>]+)(?:\|(?<label>[^<>]*))?>", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
