using System.Text.Json.Nodes;

namespace FactBot.Discord.Outbound;

/// <summary>The words of a message without its embed and its buttons.</summary>
internal static class PlainMessageText
{
    public static DiscordMessage Of(DiscordMessage message)
    {
        var text = new MarkdownText(DiscordLimits.Content);
        Marked(message.Content, text);
        if (message.Embed is { } embed)
        {
            text.Line().Words(Part(embed["author"], "name"));
            Marked(Part(embed, "title"), text);
            Marked(Part(embed, "description"), text);
            text.Line().Words(Part(embed["footer"], "text"));
        }

        return new DiscordMessage(text.ToString() is { Length: > 0 } words ? words : "\u2026", null, [], message.Called);
    }

    /// <summary>Markdown is added in whole lines, because half a mark would be another.</summary>
    private static void Marked(string words, MarkdownText text)
    {
        foreach (var line in words.Split('\n').Where(l => l.Length > 0))
        {
            text.Line().Sign(line);
        }
    }

    private static string Part(JsonNode? of, string name) => (string?)of?[name] ?? "";
}
