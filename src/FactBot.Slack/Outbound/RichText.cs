using System.Text.Json.Nodes;

namespace FactBot.Slack.Outbound;

/// <summary>
/// A rich text block. Its text elements are shown literally: nothing in them can mention, link or format, so the text of articles and
/// people goes there.
/// </summary>
/// <param name="room">What is left of the message's budget, in UTF-16 code units; written text is taken from it.</param>
internal sealed class RichText(TextBudget room)
{
    private readonly JsonArray _sections = [];
    private JsonArray _elements = [];
    private int _remaining = SlackLimits.RichText;

    public RichText Text(string words, bool bold = false, bool italic = false)
    {
        if (Fit(words) is { Length: > 0 } fitting)
        {
            var element = new JsonObject { ["type"] = "text", ["text"] = fitting };
            if (bold || italic)
            {
                element["style"] = Style(bold, italic);
            }

            _elements.Add((JsonNode)element);
        }

        return this;
    }

    public RichText Line() => Text("\n");

    /// <summary>Appends a link; nothing where the address is not http or https.</summary>
    public RichText Link(string words, string? address)
    {
        if (address is null || address.Length > SlackLimits.ButtonUrl || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return this;
        }

        _elements.Add((JsonNode)new JsonObject { ["type"] = "link", ["url"] = address, ["text"] = words });
        return this;
    }

    public RichText User(string userId)
    {
        _elements.Add((JsonNode)new JsonObject { ["type"] = "user", ["user_id"] = userId });
        return this;
    }

    public RichText Channel(string channelId)
    {
        _elements.Add((JsonNode)new JsonObject { ["type"] = "channel", ["channel_id"] = channelId });
        return this;
    }

    /// <summary>Ends a paragraph with what was written since the last one.</summary>
    public RichText Section() => Close("rich_text_section");

    /// <summary>Ends a quotation with what was written since the last paragraph.</summary>
    public RichText Quote() => Close("rich_text_quote");

    /// <summary>The block, or null where nothing was written.</summary>
    public JsonObject? Block()
    {
        Section();
        return _sections.Count == 0 ? null : new JsonObject { ["type"] = "rich_text", ["elements"] = _sections };
    }

    private RichText Close(string type)
    {
        if (_elements.Count > 0)
        {
            _sections.Add((JsonNode)new JsonObject { ["type"] = type, ["elements"] = _elements });
            _elements = [];
        }

        return this;
    }

    private string Fit(string words)
    {
        var remaining = Math.Min(_remaining, room.Left);
        if (remaining < 2)
        {
            room.Miss(words);
            return "";
        }

        // A cut before the cleaning saves work on text of any length, of which little is shown.
        var fitting = SlackLimits.Cut(DisplayText.Of(SlackLimits.Cut(words, 2 * SlackLimits.RichText)), remaining);
        _remaining -= fitting.Length;
        room.Take(fitting.Length);
        return fitting;
    }

    private static JsonObject Style(bool bold, bool italic)
    {
        var style = new JsonObject();
        if (bold)
        {
            style["bold"] = true;
        }

        if (italic)
        {
            style["italic"] = true;
        }

        return style;
    }
}
