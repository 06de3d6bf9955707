using System.Text.Json.Nodes;

namespace FactBot.Discord.Outbound;

/// <summary>An embed. Its parts together stay below <see cref="DiscordLimits.EmbedSum"/>: 256 + 256 + 4096 + 1024 = 5632.</summary>
internal sealed class Embed
{
    private const int FooterLength = 1024;

    private readonly JsonObject _json = [];

    /// <summary>Sets the small line above the title, as plain text.</summary>
    public Embed Author(string words) => Named("author", "name", VisibleText.Line(words, DiscordLimits.EmbedAuthor));

    public Embed Title(string? words, string? address = null)
    {
        var title = new MarkdownText(DiscordLimits.EmbedTitle).Words(words ?? "").ToString();
        if (title.Length > 0)
        {
            _json["title"] = title;
            if (WebAddress.Of(address) is { } safe)
            {
                _json["url"] = safe;
            }
        }

        return this;
    }

    /// <param name="parts">The parts, joined by empty lines; together within <see cref="DiscordLimits.EmbedDescription"/>.</param>
    public Embed Description(params IEnumerable<MarkdownText> parts)
    {
        var text = string.Join("\n\n", parts.Select(p => p.ToString()).Where(p => p.Length > 0));
        if (text.Length > 0)
        {
            _json["description"] = text;
        }

        return this;
    }

    /// <summary>Sets the small line below, as plain text.</summary>
    public Embed Footer(string? words) =>
        string.IsNullOrWhiteSpace(words) ? this : Named("footer", "text", VisibleText.Line(words, FooterLength));

    public Embed Color(int color)
    {
        _json["color"] = color;
        return this;
    }

    public JsonObject Json => _json;

    private Embed Named(string part, string name, string words)
    {
        _json[part] = new JsonObject { [name] = words };
        return this;
    }
}
