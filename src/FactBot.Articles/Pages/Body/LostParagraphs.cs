using AngleSharp.Dom;

namespace FactBot.Articles.Pages.Body;

/// <summary>
/// Restores paragraphs that the search for the main text misses when a page splits an article over several containers. A paragraph is
/// restored if its containers have the same names as those of the paragraphs that were found.
/// </summary>
internal sealed class LostParagraphs
{
    private const int ShortestParagraph = 80;

    /// <summary>The smallest share of the found text that the paragraphs in containers of the same names must hold.</summary>
    private const double EnoughFound = 0.2;

    private readonly List<(int Place, string Names, PageBlock Block)> _all = [];

    /// <summary>Collects the page's paragraphs before the search.</summary>
    public LostParagraphs(IElement body)
    {
        foreach (var p in body.QuerySelectorAll("p, h2, h3"))
        {
            if (p.Closest("li, table, form, figure") is null && BlockWalk.Of(p) is [var block])
            {
                _all.Add((PlaceMarks.Of(p), Names(p), block));
            }
        }
    }

    public List<PageBlock> PutBack(List<PageBlock> found)
    {
        var places = found.Select(b => PlaceMarks.Of(b.Holder)).ToHashSet();
        var texts = found.Select(b => b.Text).ToHashSet();
        var trusted = Trusted(places);
        var lost = _all.Where(p => trusted.Contains(p.Names) && !places.Contains(p.Place) && !texts.Contains(p.Block.Text)).ToList();
        if (!lost.Any(p => p.Block.Text.Length >= ShortestParagraph && p.Block.EndsSentence && p.Block.LinkShare < 0.3))
        {
            return found;
        }

        return Merge(found, lost);
    }

    private HashSet<string> Trusted(HashSet<int> places)
    {
        var kept = _all.Where(p => places.Contains(p.Place)).ToList();
        var total = kept.Sum(p => p.Block.Text.Length);
        return kept.GroupBy(p => p.Names)
            .Where(g => g.Key.Length > 0 && g.Sum(p => p.Block.Text.Length) >= EnoughFound * total)
            .Select(g => g.Key)
            .ToHashSet();
    }

    private static List<PageBlock> Merge(List<PageBlock> found, List<(int Place, string Names, PageBlock Block)> lost)
    {
        var merged = new List<PageBlock>(found.Count + lost.Count);
        var next = 0;
        foreach (var block in found)
        {
            var place = PlaceMarks.Of(block.Holder);
            while (place > 0 && next < lost.Count && lost[next].Place < place)
            {
                merged.Add(lost[next++].Block);
            }

            merged.Add(block);
        }

        merged.AddRange(lost.Skip(next).Select(l => l.Block));
        return merged;
    }

    /// <summary>Returns the names and classes of the two nearest containers; an empty string if the parent has no class.</summary>
    private static string Names(IElement p)
    {
        var parent = p.ParentElement;
        return string.IsNullOrWhiteSpace(parent?.ClassName)
            ? string.Empty
            : $"{p.ParentElement?.ParentElement?.LocalName}.{p.ParentElement?.ParentElement?.ClassName}>{parent.LocalName}.{parent.ClassName}";
    }
}
