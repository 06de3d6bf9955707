using FactBot.Core.Requests.Catalog;
using FactBot.Core.Time;

namespace FactBot.Core.Requests.Typing;

/// <summary>The value that a parameter got from its place, and the offset after it.</summary>
internal readonly record struct PlacedValue(string Value, int Next);

/// <summary>Recognises parameters by their look.</summary>
internal static class PlacedReader
{
    private const int MostChoiceWords = 4;

    /// <summary>The maximum number of digits of a bare claim number among words. A longer number is an amount or a year.</summary>
    private const int MostBareDigits = 3;

    private const int MostBefore = 2;

    private static readonly HashSet<string> BeforeReference = ["claim", "article", "dossier", "ref", "on", "to", "for", "about", "claims"];

    public static PlacedValue? Read(Command command, Parameter parameter, TypedText typed, TypedWord word) => parameter.Kind switch
    {
        ParameterKind.Claim or ParameterKind.Reference or ParameterKind.Dossier => Reference(command, parameter, typed, word),
        ParameterKind.Claims => Claims(typed, word),
        ParameterKind.Link => LinkReader.Is(typed.Slice(word)) ? new(typed.Slice(word), word.End) : null,
        ParameterKind.Person => Person(typed, word),
        ParameterKind.Choice => Choice(parameter, typed, word),
        ParameterKind.Flag => Flag(command, parameter, typed, word),
        _ => null,
    };

    /// <summary>The end of the reference at a word. "3:words" is a reference and words.</summary>
    public static int? ReferenceEnd(TypedText typed, TypedWord word)
    {
        var colon = typed.Folded.AsSpan(word.Start, Math.Min(word.Length, 30)).IndexOf(':');
        var end = word.Start + colon + 1;
        var cut = colon > 0 && (end == typed.Text.Length || !char.IsAsciiDigit(typed.Folded[end])) ? word with { End = end } : word;
        return typed.IsReference(cut.Start, cut.End) ? cut.End : null;
    }

    /// <summary>The word behind "on" or "to claim", where a reference may stand.</summary>
    public static TypedWord AfterBefore(TypedText typed, TypedWord word)
    {
        for (var i = 0; i < MostBefore && BeforeReference.Contains(typed.Plain(word)) && typed.WordAt(word.End) is { } next; i++)
        {
            word = next;
        }

        return word;
    }

    private static PlacedValue? Reference(Command command, Parameter parameter, TypedText typed, TypedWord word)
    {
        word = AfterBefore(typed, word);
        if (parameter.Several && ClaimListReader.Read(typed, word) is { } list)
        {
            return list;
        }

        if (ReferenceEnd(typed, word) is not { } end)
        {
            return null;
        }

        var value = typed.Slice(word.Start, end);
        var isBare = ReferenceReader.Read(value) is { Dossier: null } && typed.Folded[end - 1] != ':';
        var isWord = command.Text is not null && isBare && (parameter.Kind == ParameterKind.Dossier || typed.Plain(word).Length > MostBareDigits);
        return isWord ? null : new(value, end);
    }

    private static PlacedValue? Claims(TypedText typed, TypedWord word)
    {
        if (!typed.IsClaimSet(word))
        {
            return null;
        }

        var end = word.End;
        foreach (var next in typed.Words(word.End))
        {
            var plain = typed.Plain(next);
            var joins = plain is "-" or "and" or "&" or "" or "+" or "to" or "of";
            if (!joins && !ClaimSetReader.IsPart(plain))
            {
                return DueParser.IsPartOfTime(plain) ? Without(typed, word, end) : new(typed.Slice(word.Start, end), end);
            }

            end = joins ? end : next.End;
        }

        return new(typed.Slice(word.Start, end), end);
    }

    /// <summary>Leaves out the last number of a set of claims, because it belongs to the time that follows: "24 Nov", "2 hours".</summary>
    private static PlacedValue? Without(TypedText typed, TypedWord first, int end)
    {
        var before = typed.Words(first.Start).TakeWhile(w => w.End < end).Select(w => w.End).ToList();
        return before.Count == 0 ? null : new(typed.Slice(first.Start, before[^1]), before[^1]);
    }

    private static PlacedValue? Person(TypedText typed, TypedWord word)
    {
        var name = typed.Slice(word).TrimEnd('.', ',', ';', ':', '!', '?');
        return WhoReader.Sure(name) is null ? null : new(name, word.End);
    }

    /// <summary>Reads a choice after its parameter's name without a sign between them: "reported correctly".</summary>
    public static PlacedValue? Named(Parameter parameter, TypedText typed, TypedWord word) =>
        parameter.Kind == ParameterKind.Choice && parameter.Names.Contains(typed.Plain(word)) && typed.WordAt(word.End) is { } next ? Choice(parameter, typed, next) : null;

    /// <summary>Reads the longest run of words that is a choice: "needs change" before "needs".</summary>
    private static PlacedValue? Choice(Parameter parameter, TypedText typed, TypedWord word)
    {
        var words = typed.Words(word.Start).SkipWhile((w, i) => i == 0 && typed.Plain(w) is "is" or "as").Take(MostChoiceWords).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        word = words[0];
        for (var last = words.Count - 1; last >= 0; last--)
        {
            if (words[last].End - word.Start <= 60 && ChoiceReader.OfBare(parameter, typed.Bare(word, words[last])) is { } choice)
            {
                return new(choice.Value, words[last].End);
            }
        }

        return null;
    }

    /// <summary>
    /// Reads a flag by its bare name. In a command that takes words the name is one of them, unless nothing or a link follows.
    /// </summary>
    private static PlacedValue? Flag(Command command, Parameter parameter, TypedText typed, TypedWord word)
    {
        if (!parameter.Names.Contains(typed.Plain(word)))
        {
            return null;
        }

        return command.Text is null || typed.WordAt(word.End) is not { } next || LinkReader.Is(typed.Slice(next)) ? new("yes", word.End) : null;
    }
}
