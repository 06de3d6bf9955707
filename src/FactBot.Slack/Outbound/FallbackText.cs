using System.Text;
using System.Text.Json.Nodes;

namespace FactBot.Slack.Outbound;

/// <summary>The text of a message's blocks, for notifications, screen readers and clients that show no blocks.</summary>
internal static class FallbackText
{
    /// <summary>The text, escaped and never empty: Slack refuses a message without text.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="withLinks">Whether to write the links out, because the text stands alone.</param>
    public static string Of(JsonArray blocks, bool withLinks)
    {
        var words = new StringBuilder();
        foreach (var section in blocks.OfType<JsonObject>().Where(b => (string?)b["type"] == "rich_text").SelectMany(b => b["elements"]!.AsArray()))
        {
            foreach (var element in section!["elements"]!.AsArray().OfType<JsonObject>())
            {
                words.Append(Of(element, withLinks));
            }

            words.Append('\n');
            if (words.Length > SlackLimits.Text)
            {
                break;
            }
        }

        var text = words.ToString().Trim();
        return text.Length == 0 ? "FactBot" : CutWhole(text);
    }

    private static string Of(JsonObject element, bool withLinks) => (string?)element["type"] switch
    {
        "text" => Mrkdwn.Escape((string)element["text"]!),
        "link" when withLinks => Mrkdwn.Link((string)element["url"]!, (string)element["text"]!),
        "link" => Mrkdwn.Escape((string)element["text"]!),
        "user" => $"<@{(string?)element["user_id"]}>",
        "channel" => $"<#{(string?)element["channel_id"]}>",
        _ => "",
    };

    /// <summary>Cuts outside of markup: half a link or half an entity would be read as something else.</summary>
    private static string CutWhole(string text)
    {
        if (text.Length <= SlackLimits.Text)
        {
            return text;
        }

        var cut = SlackLimits.Cut(text, SlackLimits.Text)[..^1];
        if (cut.LastIndexOf('<') > cut.LastIndexOf('>'))
        {
            cut = cut[..cut.LastIndexOf('<')];
        }

        var entity = cut.LastIndexOf('&');
        return (entity >= 0 && cut.IndexOf(';', entity) < 0 ? cut[..entity] : cut) + "\u2026";
    }
}
