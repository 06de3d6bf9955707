using System.Text;

namespace FactBot.Slack.Outbound;

/// <summary>Escapes people's and articles' text that Slack would read as markup.</summary>
public static class Mrkdwn
{
    private const char WordJoiner = '\u2060';

    /// <summary>A link to an http or https address, with the characters escaped that would end it.</summary>
    public static string Link(string address, string words) =>
        $"<{address.Replace("|", "%7C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)}|{Escape(words)}>";

    /// <summary>
    /// Escapes text as Slack asks (https://docs.slack.dev/messaging/formatting-message-text), so that nothing in it is a mention or a link.
    /// Formatting marks have no escape; a word joiner before and after each keeps it literal.
    /// </summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        foreach (var c in words)
        {
            text = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '*' or '_' or '~' or '`' => text.Append(WordJoiner).Append(c).Append(WordJoiner),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
