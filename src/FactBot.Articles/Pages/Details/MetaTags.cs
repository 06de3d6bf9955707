using AngleSharp.Html.Dom;

namespace FactBot.Articles.Pages.Details;

/// <summary>A page's meta elements by name, property or itemprop; the first one with content wins.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var content = TidyText.Line(meta.GetAttribute("content"));
            foreach (var name in (string?[])[meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop"), meta.GetAttribute("http-equiv")])
            {
                if (!string.IsNullOrWhiteSpace(name) && content is not null)
                {
                    Add(name.Trim(), content);
                }
            }
        }
    }

    public string? First(string name) => _values.TryGetValue(name, out var values) ? values[0] : null;

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    private void Add(string name, string content)
    {
        if (!_values.TryGetValue(name, out var values))
        {
            _values.Add(name, values = []);
        }

        values.Add(content);
    }
}
