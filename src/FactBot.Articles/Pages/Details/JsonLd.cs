using System.Text.Json;
using AngleSharp.Html.Dom;

namespace FactBot.Articles.Pages.Details;

/// <summary>
/// Reads what a page states about its article in JSON-LD (schema.org). Invalid scripts are repaired if only raw control characters or
/// comment marks are wrong, and skipped otherwise.
/// </summary>
internal sealed class JsonLd
{
    private const int MostNodes = 2000;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<JsonElement> _nodes = [];
    private readonly Dictionary<string, JsonElement> _byId = [];

    public JsonLd(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            if ((Parse(script.TextContent) ?? Parse(RepairScript(script.TextContent))) is { } root)
            {
                Collect(root);
            }
        }

        Article = _nodes.Find(n => Types(n).Any(IsArticle));
    }

    /// <summary>The node of the article, or an undefined element.</summary>
    public JsonElement Article { get; }

    public bool HasArticle => Article.ValueKind == JsonValueKind.Object;

    /// <summary>Returns a property of the article, or null.</summary>
    public JsonElement? Property(string name) =>
        HasArticle && Article.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string? Text(string name) => Property(name) is { } value ? TextOf(value) : null;

    /// <summary>Returns the text of a value: a string, the first of a list, or the name of an object.</summary>
    public string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Array => value.EnumerateArray().Select(TextOf).FirstOrDefault(t => t is not null),
        JsonValueKind.Object => NameOf(value),
        _ => null,
    };

    /// <summary>Returns the texts of a value that may be one or many, such as names of people.</summary>
    public IEnumerable<string> Texts(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value]).Select(TextOf).OfType<string>();

    private string? NameOf(JsonElement thing)
    {
        if (thing.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String or JsonValueKind.Array)
        {
            return TextOf(name);
        }

        // A reference to another node is followed only once, because a page can contain cycles.
        return thing.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String
            && _byId.TryGetValue(id.GetString()!, out var other) && other.TryGetProperty("name", out var itsName) && itsName.ValueKind == JsonValueKind.String
            ? itsName.GetString()
            : null;
    }

    private void Collect(JsonElement value)
    {
        if (_nodes.Count >= MostNodes)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CollectNode(value);
        }
    }

    private void CollectNode(JsonElement node)
    {
        _nodes.Add(node);
        if (node.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String)
        {
            _byId.TryAdd(id.GetString()!, node);
        }

        foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (node.TryGetProperty(name, out var inner))
            {
                Collect(inner);
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return [];
        }

        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)
            : type.ValueKind == JsonValueKind.String ? [type.GetString()!] : [];
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type is "Report" or "ClaimReview" or "Review";

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Tolerant);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Removes comment and CDATA marks around the script, and replaces raw control characters by spaces.</summary>
    private static string RepairScript(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        var end = text.AsSpan().LastIndexOfAny('}', ']');
        return start < 0 || end < start
            ? string.Empty
            : string.Create(end + 1 - start, (text, start), static (repaired, from) =>
            {
                from.text.AsSpan(from.start, repaired.Length).CopyTo(repaired);
                foreach (ref var c in repaired)
                {
                    c = char.IsControl(c) ? ' ' : c;
                }
            });
    }
}
