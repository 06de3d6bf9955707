using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>Collects the places in a repaired text that look wrong.</summary>
internal sealed class Oddities(string raw, RepairedTextWriter reading, ImmutableArray<Block> blocks)
{
    private readonly List<Oddity> _found = [];
    private readonly string _text = reading.Text;
    private readonly ImmutableArray<int> _map = reading.Map;

    public ImmutableArray<Oddity> Found => [.. _found.OrderBy(o => o.Where.Start).ThenBy(o => o.Kind)];

    public Oddities AddGaps()
    {
        foreach (var (at, place) in reading.Gaps)
        {
            _found.Add(new Oddity(OddityKind.LostWords, new Span(place, place), NumberAt(at)));
        }

        return this;
    }

    public Oddities AddNumbers()
    {
        foreach (var (start, end) in OddNumbers.In(_text))
        {
            if (IndexAt(start) is var i and >= 0 && blocks[i].Kind != BlockKind.Boilerplate && end <= blocks[i].End)
            {
                _found.Add(new Oddity(OddityKind.MalformedNumber, RawSpan(start, end), blocks[i].Number));
            }
        }

        return this;
    }

    public Oddities AddGarbled()
    {
        foreach (var block in blocks.Where(b => b.Kind != BlockKind.Boilerplate && b.Length > 0))
        {
            var span = RawSpan(block.Start, block.End);
            foreach (var (start, end) in GarbledText.In(raw, span.Start, span.End))
            {
                _found.Add(new Oddity(OddityKind.Garbled, new Span(start, end), block.Number));
            }
        }

        return this;
    }

    /// <summary>Marks blocks that repeat another block.</summary>
    public Oddities AddRepeats(IEnumerable<WrittenBlock> repeats) => Add(OddityKind.Repeated, repeats, b => RawSpan(b.Start, b.End));

    /// <summary>Marks the last word of paragraphs that break off.</summary>
    public Oddities AddBreaks(IEnumerable<WrittenBlock> written) =>
        Add(OddityKind.BrokenOff, written.Where(w => w.MayBreakOff && w.Block == BlockKind.Paragraph), LastWord);

    private Oddities Add(OddityKind kind, IEnumerable<WrittenBlock> written, Func<WrittenBlock, Span> where)
    {
        _found.AddRange(written.Select(w => new Oddity(kind, where(w), NumberAt(w.Start))));
        return this;
    }

    private Span LastWord(WrittenBlock block)
    {
        var end = block.End;
        while (_map[end - 1] < 0)
        {
            end--;
        }

        return RawSpan(Math.Max(_text.LastIndexOf(' ', end - 1, end - block.Start) + 1, block.Start), end);
    }

    private Span RawSpan(int start, int end)
    {
        while (start < end - 1 && _map[start] < 0)
        {
            start++;
        }

        while (end > start + 1 && _map[end - 1] < 0)
        {
            end--;
        }

        var first = _map[start];
        return first < 0 ? new Span(~first, ~first) : new Span(first, _map[end - 1] + 1);
    }

    /// <summary>An oddity in a dateline, which has no number, gets the number of the paragraph that the dateline opens.</summary>
    private int NumberAt(int at) => IndexAt(at) switch
    {
        < 0 => 0,
        var i when blocks[i].Kind == BlockKind.Byline && i + 1 < blocks.Length && blocks[i + 1].Start <= blocks[i].End + 1 => blocks[i + 1].Number,
        var i => blocks[i].Number,
    };

    private int IndexAt(int at)
    {
        var low = 0;
        for (var high = blocks.Length; low < high;)
        {
            var middle = (low + high) / 2;
            (low, high) = blocks[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low < blocks.Length && blocks[low].Start <= at ? low : -1;
    }
}
