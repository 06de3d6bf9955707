namespace FactBot.Model;

/// <summary>Words <paramref name="First"/> to <paramref name="Last"/> (exclusive) that go through the encoder together. What is found at
/// words <paramref name="KeepFirst"/> to <paramref name="KeepLast"/> (exclusive) is kept; the rest is context that another window keeps.</summary>
public readonly record struct Window(int First, int Last, int KeepFirst, int KeepLast)
{
    public int Count => Last - First;
}

/// <summary>Cuts a text into windows that overlap, so that each word is read with words on both sides. The number grows with the length of the text alone.</summary>
public static class TextWindows
{
    /// <summary>In pieces, the two marks around them included.</summary>
    public const int MostPieces = 384;

    /// <summary>In pieces: what two windows share.</summary>
    private const int Overlap = 96;

    public static List<Window> Of(IReadOnlyList<PiecedWord> words)
    {
        var ranges = new List<(int First, int Last)>();
        for (var first = 0; first < words.Count;)
        {
            var last = Fill(words, first, MostPieces - 2);
            ranges.Add((first, last));
            if (last == words.Count)
            {
                break;
            }

            first = Math.Max(first + 1, StartBefore(words, first, last));
        }

        return [.. ranges.Select((r, i) => Keep(ranges, r, i))];
    }

    /// <returns>The word behind the last that fits.</returns>
    public static int Fill(IReadOnlyList<PiecedWord> words, int first, int pieces)
    {
        var last = first;
        while (last < words.Count && (pieces -= words[last].Pieces.Length) >= 0)
        {
            last++;
        }

        return Math.Max(last, first + 1);
    }

    private static int StartBefore(IReadOnlyList<PiecedWord> words, int first, int last)
    {
        var start = last;
        for (var pieces = 0; start > first && pieces < Overlap; start--)
        {
            pieces += words[start - 1].Pieces.Length;
        }

        return start;
    }

    /// <summary>Two windows part what they share in the middle.</summary>
    private static Window Keep(List<(int First, int Last)> ranges, (int First, int Last) range, int i)
    {
        var keepFirst = i == 0 ? range.First : (range.First + ranges[i - 1].Last) / 2;
        var keepLast = i == ranges.Count - 1 ? range.Last : (ranges[i + 1].First + range.Last) / 2;
        return new Window(range.First, range.Last, keepFirst, keepLast);
    }
}
