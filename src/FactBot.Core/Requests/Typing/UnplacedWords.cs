using FactBot.Core.Requests.Catalog;
using FactBot.Core.Text;
using FactBot.Core.Time;

namespace FactBot.Core.Requests.Typing;

/// <summary>Binds the words of a command that its parameters did not recognise by their look: times, days, zones, names.</summary>
internal sealed class UnplacedWords(Command command, TypedText typed, List<TypedWord> words, Dictionary<string, string> values)
{
    private const int MostWords = 6;

    private const int MostNames = 3;

    /// <summary>The kinds to try before a name, because a name can be any word.</summary>
    private static readonly ParameterKind[] Kinds = [ParameterKind.Clock, ParameterKind.Due, ParameterKind.Days, ParameterKind.Zone];

    /// <summary>Adds the words to the values. A word that fits nowhere is an error.</summary>
    public static FieldError? Place(Command command, TypedText typed, List<TypedWord> words, Dictionary<string, string> values) =>
        new UnplacedWords(command, typed, words, values).Place();

    private FieldError? Place()
    {
        for (var i = 0; i < words.Count;)
        {
            var taken = Timed(i) ?? Named(i) ?? 0;
            if (taken == 0)
            {
                return Unplaced(typed.Slice(words[i]));
            }

            i += taken;
        }

        return null;
    }

    private Parameter? Free(ParameterKind kind) =>
        command.Parameters.FirstOrDefault(p => p.Kind == kind && !p.NamedOnly && !values.ContainsKey(p.Name));

    private int? Timed(int at)
    {
        foreach (var kind in Kinds)
        {
            if (Free(kind) is { } parameter && Longest(at, kind) is > 0 and var count)
            {
                values[parameter.Name] = Slice(at, count);
                return count;
            }
        }

        return null;
    }

    private int Longest(int at, ParameterKind kind) =>
        Enumerable.Range(1, Run(at)).LastOrDefault(count => Fits(kind, Slice(at, count), count));

    /// <summary>The number of words that follow one another from an index, with only filler words between them.</summary>
    private int Run(int at)
    {
        var count = 1;
        while (count < MostWords && at + count < words.Count && IsBeside(words[at + count - 1], words[at + count]))
        {
            count++;
        }

        return count;
    }

    private bool IsBeside(TypedWord word, TypedWord next) =>
        typed.Words(word.End).TakeWhile(w => w.Start < next.Start).All(w => FillerWords.Contains(typed.Plain(w)));

    /// <summary>Reads a name or a single word. A name ends where a time begins.</summary>
    private int? Named(int at)
    {
        if (Free(ParameterKind.Person) is { } person && WhoReader.IsName(typed.Slice(words[at])))
        {
            var most = Math.Min(MostNames, Run(at));
            var count = typed.Text[words[at].Start] == '@' ? 1 : Enumerable.Range(1, most).First(n => n == most || !WhoReader.IsName(typed.Slice(words[at + n])) || Kinds.Any(k => Free(k) is not null && Longest(at + n, k) > 0));
            values[person.Name] = Slice(at, count);
            return count;
        }

        if (Free(ParameterKind.Word) is { } word)
        {
            values[word.Name] = typed.Slice(words[at]);
            return 1;
        }

        return null;
    }

    private string Slice(int at, int count) => typed.Slice(words[at].Start, words[at + count - 1].End);

    private static bool Fits(ParameterKind kind, string value, int count) => kind switch
    {
        ParameterKind.Clock => ClockTime.ReadHour(value) is not null,
        ParameterKind.Due => DueParser.Understands(value),
        ParameterKind.Days => !DayNames.ReadAll(value).IsEmpty,
        _ => count == 1 && IsZone(value),
    };

    /// <summary>
    /// Whether a word looks like a zone: "Europe/London", "UTC", or a city by its capital letter. Whether the zone exists is
    /// checked later.
    /// </summary>
    private static bool IsZone(string value) =>
        value.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
        && (char.IsAsciiLetterUpper(value[0]) || value.Contains('/', StringComparison.Ordinal) || Folding.Fold(value) is "utc" or "gmt");

    private FieldError Unplaced(string word)
    {
        foreach (var parameter in command.Parameters.Where(p => p.Choices.Length > 0))
        {
            if (ChoiceReader.Read(parameter, word) is null && ChoiceReader.Near(parameter, word) is { } near)
            {
                return new FieldError(parameter.Name, TypingPhrases.Left(command, word, near));
            }
        }

        if (typed.Form is ReferenceForm.Explicit && ClaimSetReader.IsPart(Folding.Fold(word).Trim('.', ',', ':')))
        {
            return new FieldError("", TypingPhrases.NumberInClaimThread(word));
        }

        return Free(ParameterKind.Due) is { } due && Free(ParameterKind.Person) is null && word[0] != '@'
            ? new FieldError(due.Name, DueParser.NotUnderstood(word))
            : new FieldError("", TypingPhrases.Left(command, word, null));
    }
}
