using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>
/// Recognizes blocks that repeat another block: a caption that repeats the lead, a pull quote, a duplicated paragraph. A list that
/// summarizes the text is not a repeat. Runs of three words are compared, so that shared names alone do not make a repeat.
/// </summary>
internal static class RepeatRule
{
    private const int Run = 3;
    private const int FewestRuns = 4;
    private const double Share = 0.6;

    /// <summary>Tags the repeats as captions.</summary>
    /// <returns>The blocks that repeat another.</returns>
    public static List<WrittenBlock> Mark(string reading, List<WrittenBlock> blocks)
    {
        var runs = blocks.Select(b => b.Block is BlockKind.Paragraph or BlockKind.Caption ? Runs(reading, b) : []).ToList();
        var lead = blocks.FindIndex(b => b.Block == BlockKind.Paragraph);
        var first = new Dictionary<int, (int One, int Two)>();
        for (var i = 0; i < runs.Count; i++)
        {
            foreach (var run in runs[i])
            {
                first[run] = first.TryGetValue(run, out var at) ? (at.One, at.Two < 0 && at.One != i ? i : at.Two) : (i, -1);
            }
        }

        var repeats = Enumerable.Range(0, runs.Count).Where(i => i != lead && IsRepeat(i, runs, first)).Select(i => blocks[i]).ToList();
        repeats.ForEach(b => b.Block = BlockKind.Caption);
        return repeats;
    }

    /// <summary>A block is a repeat if most of its runs are in one other block that is longer, or as long and earlier.</summary>
    private static bool IsRepeat(int i, List<List<int>> runs, Dictionary<int, (int One, int Two)> first)
    {
        if (runs[i].Count < FewestRuns)
        {
            return false;
        }

        var best = runs[i].Select(r => first[r]).Select(f => f.One != i ? f.One : f.Two).Where(o => o >= 0)
            .GroupBy(o => o).OrderByDescending(g => g.Count()).FirstOrDefault();
        return best is not null && best.Count() >= Share * runs[i].Count
            && (runs[best.Key].Count > runs[i].Count || (best.Key < i && runs[best.Key].Count * 2 > runs[i].Count));
    }

    private static List<int> Runs(string reading, WrittenBlock block)
    {
        var words = Words(reading, block);
        var runs = new List<int>(Math.Max(0, words.Count - Run + 1));
        for (var i = 0; i + Run <= words.Count; i++)
        {
            runs.Add(unchecked((((words[i] * 16777619) ^ words[i + 1]) * 16777619) ^ words[i + 2]));
        }

        return runs;
    }

    private static List<int> Words(string reading, WrittenBlock block)
    {
        var words = new List<int>();
        for (var i = block.Start; i < block.End;)
        {
            var hash = 0;
            var start = i;
            for (; i < block.End && char.IsLetterOrDigit(reading[i]); i++)
            {
                hash = unchecked((hash * 31) + char.ToLowerInvariant(reading[i]));
            }

            if (i > start)
            {
                words.Add(hash);
            }

            i = i == start ? i + 1 : i;
        }

        return words;
    }
}
