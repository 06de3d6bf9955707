using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The report's items on sources, by kind.</summary>
internal static class SourceItems
{
    public static IEnumerable<ReportItem> Of(ArticleWords words) =>
        words.Findings.Sources.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g => new ReportItem(
            null,
            $"{KindPhrases.Label(g.Key)} {Numerals.Number(g.Count())}",
            [],
            [.. g.Select(s => Line(words, s))]));

    /// <summary>A source without its kind, which the heading gives.</summary>
    private static string Line(ArticleWords words, Source source)
    {
        var name = source.Kind is SourceKind.Unnamed or SourceKind.Group ? words.Quoted(source.Name) : words.Show(source.Name);
        var role = source.Role is null ? "" : $" ({words.Show(source.Role)})";
        var where = Paragraphs.List(source.Blocks);
        return name + role + (where.Length > 0 ? $" · {where}" : "");
    }
}
