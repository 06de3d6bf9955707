using System.Text;

namespace FactBot.Slack.Outbound;

/// <summary>Words of people and articles where Slack would read marks in them.</summary>
public static class Mrkdwn
{
    private const char WordJoiner = '\u2060';

    /// <summary>A link of http or https, with what would end it written otherwise.</summary>
    public static string Link(string address, string words) =>
        $"<{address.Replace("|", "%7C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)}|{Escape(words)}>";

    /// <summary>
    /// Escaped as Slack asks (https://docs.slack.dev/messaging/formatting-message-text): then nothing in it is a mention or a link. A word
    /// joiner before the marks of formatting, which have no escape, keeps them what they are.
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
