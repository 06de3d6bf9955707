using System.Collections.Immutable;
using FactBot.Core.Text;

namespace FactBot.Core.Requests.Typing;

/// <summary>Reads a set of claims: "3", "1,4-6", "1 and 4", "A-214/1-3", "A-214 all", "all".</summary>
public static class ClaimSetReader
{
    /// <summary>The maximum length in UTF-16 code units: more than <see cref="ClaimSet.MaxClaims"/> references need.</summary>
    private const int Longest = 1000;

    private static readonly char[] Separators = [' ', ',', ';', '&', '+', '\n', '\t'];

    /// <summary>Reads the claims, or says what is wrong with the text.</summary>
    public static (ClaimSet? Set, string? Problem) Read(string typed)
    {
        if (typed.Length > Longest)
        {
            return (null, TypingPhrases.TooManyClaims);
        }

        var (items, unread) = Items(typed);
        if (unread is not null || items.Count == 0)
        {
            return (null, TypingPhrases.NoClaims(unread ?? typed));
        }

        var dossiers = items.Select(i => i.Dossier).OfType<int>().Distinct().ToList();
        if (dossiers.Count > 1)
        {
            return (null, TypingPhrases.OneArticleAtATime);
        }

        var all = items.Any(i => i.All);
        return items.Sum(i => i.Count) > ClaimSet.MaxClaims ? (null, TypingPhrases.TooManyClaims)
            : !all && items.All(i => i.Count == 0) ? (null, TypingPhrases.WhichClaims(dossiers[0]))
            : (new ClaimSet(dossiers.Count == 0 ? null : dossiers[0], all ? [] : Numbers(items), all), null);
    }

    /// <summary>Whether a word can be part of a set of claims.</summary>
    internal static bool IsPart(string folded) => folded.Length <= Longest && Items(folded) is { Items.Count: > 0, Unread: null };

    /// <summary>Whether a word is a range from a higher number to a lower one.</summary>
    internal static bool IsDownward(string folded) =>
        folded.LastIndexOf('-') is > 0 and var dash && ReferenceReader.Read(folded[..dash])?.Claim is { } from && ReferenceReader.Read(folded[(dash + 1)..])?.Claim is { } to && from > to;

    private static ImmutableArray<int> Numbers(List<Item> items) =>
        [.. items.SelectMany(i => Enumerable.Range(i.First, (int)i.Count)).Distinct().Order()];

    private static (List<Item> Items, string? Unread) Items(string typed)
    {
        var items = new List<Item>();
        foreach (var word in Folding.Visible(Folding.Fold(typed)).Replace(" - ", "-", StringComparison.Ordinal).Replace(" to ", "-", StringComparison.Ordinal).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "and" or "of" or "claim" or "claims")
            {
                continue;
            }

            if (One(word.Trim('.', ':', '!', '?')) is not { } item)
            {
                return (items, word);
            }

            items.Add(item);
        }

        return (items, null);
    }

    private static Item? One(string word)
    {
        if (word is "all" or "everything")
        {
            return new Item(null, 0, 0, true);
        }

        if (ReferenceReader.Read(word) is { } read)
        {
            return new Item(read.Dossier, read.Claim ?? 0, read.Claim ?? 0, false);
        }

        var dash = word.LastIndexOf('-');
        if (dash <= 0 || ReferenceReader.Read(word[..dash]) is not { Claim: { } from } first
            || ReferenceReader.Read(word[(dash + 1)..]) is not { Claim: { } to, Dossier: null })
        {
            return null;
        }

        return new Item(first.Dossier, Math.Min(from, to), Math.Max(from, to), false);
    }

    private sealed record Item(int? Dossier, int First, int Last, bool All)
    {
        public long Count => First == 0 ? 0 : (long)Last - First + 1;
    }
}
