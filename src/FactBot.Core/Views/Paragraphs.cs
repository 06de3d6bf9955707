using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>
/// The paragraph numbers of passages, as a reader counts them: "P4". A block that does not count (a byline) has no number.
/// </summary>
internal sealed class Paragraphs
{
    private readonly int[] _starts;
    private readonly int[] _numbers;

    public Paragraphs(ArticleText text)
    {
        var blocks = text.Blocks.Where(b => b.Length > 0).ToImmutableArray();
        _starts = [.. blocks.Select(b => text.RawIndex(b.Start))];
        _numbers = [.. blocks.Select(b => b.Number)];
    }

    public int Total => _numbers.Length == 0 ? 0 : _numbers.Max();

    public int NumberOf(Passage words) => NumberAt(words.Start);

    public int NumberAt(int raw)
    {
        var found = Array.BinarySearch(_starts, raw);
        var at = found >= 0 ? found : ~found - 1;
        return at >= 0 ? _numbers[at] : 0;
    }

    /// <summary>The paragraph of a passage: "P4", or nothing.</summary>
    public string Of(Passage words) => List([NumberOf(words)]);

    /// <summary>The paragraph of a passage in brackets: " (P4)", or nothing.</summary>
    public string In(Passage words) => In([NumberOf(words)]);

    public static string In(IEnumerable<int> numbers) => List(numbers) is { Length: > 0 } list ? $" ({list})" : "";

    /// <summary>A list of paragraphs: "P1, P4-7". Every number stands once, in order, and runs of three or more are joined.</summary>
    public static string List(IEnumerable<int> numbers)
    {
        var sorted = numbers.Where(n => n > 0).Distinct().Order().ToList();
        var parts = new List<string>();
        for (var i = 0; i < sorted.Count;)
        {
            var last = i;
            while (last + 1 < sorted.Count && sorted[last + 1] == sorted[last] + 1)
            {
                last++;
            }

            if (last - i < 2)
            {
                last = i;
            }

            parts.Add("P" + Numerals.Number(sorted[i]) + (last > i ? "-" + Numerals.Number(sorted[last]) : ""));
            i = last + 1;
        }

        return string.Join(", ", parts);
    }
}
