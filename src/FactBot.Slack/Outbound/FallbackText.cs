using System.Text;
using System.Text.Json.Nodes;

namespace FactBot.Slack.Outbound;

/// <summary>The words of a message's blocks, for notifications, screen readers and clients that draw no blocks.</summary>
internal static class FallbackText
{
    /// <summary>Escaped and never empty: Slack refuses a message without text.</summary>
    public static string Of(JsonArray blocks)
    {
        var words = new StringBuilder();
        foreach (var block in blocks.OfType<JsonObject>())
        {
            Gather(block, words);
            words.Append('\n');
        }

        var text = Mrkdwn.Escape(words.ToString().Trim());
        return text.Length == 0 ? "FactBot" : SlackLimits.Cut(text, SlackLimits.Text);
    }

    private static void Gather(JsonObject block, StringBuilder words)
    {
        switch ((string?)block["type"])
        {
            case "header":
                words.Append((string?)block["text"]?["text"]);
                break;
            case "rich_text":
                foreach (var section in block["elements"]!.AsArray())
                {
                    Gather(section!["elements"]!.AsArray(), words);
                    words.Append('\n');
                }

                break;
        }
    }

    private static void Gather(JsonArray elements, StringBuilder words)
    {
        foreach (var element in elements)
        {
            words.Append((string?)element!["text"]);
        }
    }
}
