namespace FactBot.Core.Requests.Typing;

/// <summary>Reads several claims where one may stand: "9-68", "9,10", "2, 3 and 5", before the words of a command.</summary>
internal static class ClaimListReader
{
    /// <summary>The claims and the offset after them; null where there is not more than one.</summary>
    public static PlacedValue? Read(TypedText typed, TypedWord first)
    {
        if (!IsClaims(typed, first) || !typed.IsClaimSet(first))
        {
            return null;
        }

        var last = first;
        while (Next(typed, last) is { } next)
        {
            last = next;
        }

        var value = typed.Slice(first.Start, last.End);
        return last == first && ReferenceReader.Read(value) is not null ? null
            : ClaimSetReader.Read(value) is { Set: { All: false, Claims.Length: > 1 } } ? new PlacedValue(value, last.End)
            : null;
    }

    /// <summary>The claims that a comma or "and" joins to those before them, and not "3, 5 people" or "3 and 4 March".</summary>
    private static TypedWord? Next(TypedText typed, TypedWord last)
    {
        if (typed.WordAt(last.End) is not { } next)
        {
            return null;
        }

        var isJoined = typed.Folded[last.End - 1] is ',' or ';';
        if (typed.Plain(next) is "and" or "&" or "+" && typed.WordAt(next.End) is { } behind)
        {
            (next, isJoined) = (behind, true);
        }

        return isJoined && IsClaims(typed, next) && !(typed.WordAt(next.End) is { } counted && CountedThings.Contains(typed.Plain(counted))) ? next : null;
    }

    /// <summary>Whether a word holds numbers of claims alone, ranges upward: "3-2" is a score.</summary>
    private static bool IsClaims(TypedText typed, TypedWord word) =>
        word.Length < 40 && typed.Folded[word.End - 1] != ':' && ClaimSetReader.IsPart(typed.Plain(word)) && typed.Plain(word) is not ("all" or "everything" or "and" or "of" or "claim" or "claims")
        && !ClaimSetReader.IsDownward(typed.Plain(word));
}
