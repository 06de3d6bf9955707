using System.Globalization;
using System.Text;

namespace FactBot.Model;

/// <summary>
/// Cuts words into the pieces of an uncased BERT vocabulary: lower case, no accents, the longest piece first.
/// </summary>
public sealed class WordPieces
{
    public const int Start = 101;
    public const int End = 102;
    public const int Mask = 103;

    /// <summary>In pieces: what is left of a longer word is not read.</summary>
    private const int MostPieces = 10;

    /// <summary>In characters: a longer part of a word is unknown as a whole.</summary>
    private const int LongestPart = 60;

    private readonly Dictionary<string, int> _ids;
    private readonly int _unknown;

    /// <param name="vocabulary">A piece a line; the line number from 0 is its id.</param>
    public WordPieces(IEnumerable<string> vocabulary)
    {
        _ids = vocabulary.Select((piece, id) => (piece, id)).ToDictionary(p => p.piece, p => p.id, StringComparer.Ordinal);
        _unknown = _ids["[UNK]"];
    }

    /// <summary>The ids of a word's pieces, at least one, at most ten.</summary>
    public int[] Of(string word)
    {
        if (word.Any(char.IsSurrogate))
        {
            return [_unknown];
        }

        var pieces = new List<int>();
        var plain = Plain(word);
        for (var i = 0; i < plain.Length && pieces.Count < MostPieces;)
        {
            var end = PartEnd(plain, i);
            Cut(plain[i..end], pieces);
            i = end;
        }

        return pieces.Count == 0 ? [_unknown] : [.. pieces.Take(MostPieces)];
    }

    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    private static int PartEnd(string word, int start)
    {
        var end = start + 1;
        while (char.IsLetterOrDigit(word[start]) && end < word.Length && char.IsLetterOrDigit(word[end]))
        {
            end++;
        }

        return end;
    }

    private void Cut(string part, List<int> pieces)
    {
        var before = pieces.Count;
        for (var i = 0; i < part.Length;)
        {
            var (id, end) = part.Length > LongestPart ? (-1, 0) : Longest(part, i);
            if (id < 0)
            {
                pieces.RemoveRange(before, pieces.Count - before);
                pieces.Add(_unknown);
                return;
            }

            pieces.Add(id);
            i = end;
        }
    }

    private (int Id, int End) Longest(string part, int start)
    {
        for (var end = part.Length; end > start; end--)
        {
            if (_ids.TryGetValue(start > 0 ? "##" + part[start..end] : part[start..end], out var id))
            {
                return (id, end);
            }
        }

        return (-1, 0);
    }
}
