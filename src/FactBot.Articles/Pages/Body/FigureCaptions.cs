using AngleSharp.Dom;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>
/// The captions of a page's figures are collected before the search for the main text, because they would disturb it. Captions among the
/// found paragraphs are put back in their places.
/// </summary>
internal sealed class FigureCaptions
{
    /// <summary>The largest number of text elements between a lead picture and the first paragraph.</summary>
    private const int BeforeFirst = 4;

    private readonly List<(int Place, PageBlock Block)> _all = [];

    public FigureCaptions(IElement root)
    {
        foreach (var caption in root.QuerySelectorAll("figcaption").Where(c => c.Closest("nav, aside, footer") is null))
        {
            var place = PlaceMarks.Of(caption);
            _all.AddRange(BlockWalk.Of(caption).Select(b => (place, b with { Kind = BlockKind.Caption })));
        }
    }

    public List<PageBlock> PutBack(List<PageBlock> found)
    {
        var places = found.Select(b => PlaceMarks.Of(b.Holder)).ToArray();
        var body = places.Where((p, i) => p > 0 && found[i].Kind is BlockKind.Paragraph or BlockKind.ListItem).ToList();
        if (_all.Count == 0 || body.Count == 0)
        {
            return found;
        }

        var first = body.Min() - BeforeFirst;
        var last = body.Max();
        var known = found.Select(b => b.Text).ToHashSet();
        var captions = new Queue<(int Place, PageBlock Block)>(_all.Where(c => c.Place >= first && c.Place <= last && known.Add(c.Block.Text)));
        var merged = new List<PageBlock>();
        for (var i = 0; i < found.Count; i++)
        {
            while (captions.Count > 0 && places[i] > captions.Peek().Place)
            {
                merged.Add(captions.Dequeue().Block);
            }

            merged.Add(found[i]);
        }

        return [.. merged, .. captions.Select(c => c.Block)];
    }
}
