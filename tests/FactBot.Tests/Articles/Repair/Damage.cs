using System.Text;
using FactBot.Core.Domain;

namespace FactBot.Tests.Articles.Repair;

/// <summary>A clean text spoiled as a scrape spoils it, with the breaks that a repair must take out again.</summary>
/// <param name="Text">The spoiled text.</param>
/// <param name="Inner">Places of line breaks inside a paragraph.</param>
/// <param name="Outer">Places of line breaks between paragraphs.</param>
/// <param name="Lost">Where links were lost.</param>
internal sealed record Damage(string Text, IReadOnlyList<int> Inner, IReadOnlyList<int> Outer, IReadOnlyList<int> Lost)
{
    private const double Share = 0.35;

    /// <summary>In about a third of the paragraphs a link stands on lines of its own, or is lost and leaves its line breaks behind.</summary>
    public static Damage Of(IReadOnlyList<string> paragraphs, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        var inner = new List<int>();
        var outer = new List<int>();
        var lost = new List<int>();
        foreach (var paragraph in paragraphs)
        {
            if (text.Length > 0)
            {
                outer.Add(text.Length);
                text.Append("\n\n");
            }

            if (random.NextDouble() < Share)
            {
                Spoil(paragraph, text, inner, lost, random);
            }
            else
            {
                text.Append(paragraph);
            }
        }

        return new Damage(text.ToString(), inner, outer, lost);
    }

    /// <summary>Precision and recall of the joins, taken together.</summary>
    public (int Right, int Wrong, int Missed) Score(ArticleText repaired)
    {
        var joined = new HashSet<int>();
        var places = Inner.Concat(Outer).Order().ToList();
        foreach (var block in repaired.Blocks)
        {
            var words = repaired.PassageOf(block.Start, block.End)!;
            joined.UnionWith(places.Where(p => p > words.Start && p < words.End));
        }

        var right = Inner.Count(joined.Contains);
        return (right, Outer.Count(joined.Contains), Inner.Count - right);
    }

    private static void Spoil(string paragraph, StringBuilder text, List<int> inner, List<int> lost, Random random)
    {
        var words = paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (start, count) = Link(words, random);
        var (before, link, after) = (string.Join(' ', words[..start]), string.Join(' ', words[start..(start + count)]), string.Join(' ', words[(start + count)..]));
        var bare = link.TrimEnd(',', '.', ';', ':', '"');
        after = link[bare.Length..] + (link.Length > bare.Length && after.Length > 0 ? " " : "") + after;
        var gone = random.NextDouble() < 0.5;
        Append(text, before, inner, random, last: false);
        if (gone)
        {
            lost.Add(text.Length);
        }
        else
        {
            Append(text, bare, inner, random, last: after.Length == 0);
        }

        text.Append(after);
    }

    /// <summary>Gaps drawn where nothing was lost.</summary>
    public int FalseGaps(ArticleText repaired) => repaired.Oddities
        .Where(o => o.Kind == OddityKind.LostWords).Count(o => !Lost.Any(l => Math.Abs(l - o.Where.Start) <= 3));

    private static void Append(StringBuilder text, string piece, List<int> inner, Random random, bool last)
    {
        text.Append(piece);
        if (piece.Length > 0 && !last)
        {
            inner.Add(text.Length);
            text.Append('\n', random.Next(1, 4));
        }
    }

    /// <summary>A whole name, as most links are, or else some words in a row; never half a name.</summary>
    private static (int Start, int Count) Link(string[] words, Random random)
    {
        var starts = Enumerable.Range(0, words.Length).Where(i => !SplitsName(words, i)).ToList();
        var names = starts.Where(i => i > 0 && IsCapital(words[i]) && char.IsLetter(words[i - 1][^1])).ToList();
        var start = names.Count > 0 && random.NextDouble() < 0.6 ? names[random.Next(names.Count)] : starts[random.Next(starts.Count)];
        var count = 1;
        while (start + count < words.Length && char.IsLetter(words[start + count - 1][^1])
            && (SplitsName(words, start + count) || (count < 4 && random.NextDouble() < 0.3)))
        {
            count++;
        }

        return (start, count);
    }

    private static bool SplitsName(string[] words, int i) =>
        i > 0 && IsCapital(words[i]) && IsCapital(words[i - 1]) && char.IsLetter(words[i - 1][^1]);

    private static bool IsCapital(string word) => char.IsUpper(word[0]);
}
