using FactBot.Core.Requests.Catalog;
using FactBot.Core.Text;

namespace FactBot.Core.Requests.Typing;

/// <summary>
/// Binds the words after a command to its parameters. A parameter is recognised by its name ("due:17:00"), or by its look (a
/// reference, a link, a mention, a choice) before the words that end the command begin. Words that remain are bound by what they
/// can be.
/// </summary>
internal sealed class ParameterBinder(Command command, TypedText typed)
{
    /// <summary>The maximum length in UTF-16 code units of a command that takes no words of its own.</summary>
    private const int LongestWithoutWords = 2000;

    private const int MostAfterQuotes = 8;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private readonly List<TypedWord> _unplaced = [];

    private FieldError? _problem;

    private int _start;

    /// <summary>Reads everything from an offset. <paramref name="flag"/> is the flag that the command word sets.</summary>
    public ParameterValues Bind(int at, string? flag)
    {
        _start = typed.SkipSpace(at);
        if (flag is not null)
        {
            _values[flag] = "yes";
        }

        if (command.Text is null && typed.Text.Length - at > LongestWithoutWords)
        {
            return new ParameterValues(command, _values) { Problem = new FieldError("", TypingPhrases.TooMuch(command)) };
        }

        for (var word = typed.WordAt(at); word is { } found; word = typed.WordAt(at))
        {
            at = Option(found) ?? Placed(found) ?? Rest(found);
        }

        if (UnplacedWords.Place(command, typed, _unplaced, _values) is { } unplacedError)
        {
            _problem ??= unplacedError;
        }

        return new ParameterValues(command, _values) { Problem = _problem };
    }

    /// <summary>Reads "name:value" and returns the offset after it, or null where the word is none.</summary>
    private int? Option(TypedWord word)
    {
        if (OptionReader.Name(typed, word) is not { } name)
        {
            return null;
        }

        var option = OptionReader.Read(typed, word, name);
        return command.Find(name) is { } parameter ? Keep(parameter, option, word) : Misspelt(option, word);
    }

    private int Keep(Parameter parameter, TypedOption option, TypedWord word)
    {
        if (parameter == command.Text && !option.IsQuoted)
        {
            return Text(parameter, option.ValueStart);
        }

        if (parameter.Kind == ParameterKind.Flag && command.Text is not null && FlagReader.Read(option.Value(typed)) is null)
        {
            // A flag's name with a colon before words sets the flag: "note 3 question: who signed?"
            _values[parameter.Name] = "yes";
            return word.Start + option.Name.Length + 1;
        }

        var whole = parameter.Kind == ParameterKind.Due && !option.IsQuoted ? OptionReader.ReadDue(typed, option) : option;
        _values[parameter.Name] = whole.Value(typed);
        return whole.Next;
    }

    /// <summary>
    /// Reads an option with an unknown name. In a command that takes words it is one of them, unless the name is nearly a
    /// parameter's and the value fits that parameter.
    /// </summary>
    private int? Misspelt(TypedOption option, TypedWord word)
    {
        var near = NearWord.Of(option.Name, command.Parameters.SelectMany(p => p.Names));
        var meant = near is null ? null : command.Find(near);
        var isWord = command.Text is not null ? meant is null || !TrailingOptions.Fits(meant, option.Value(typed)) : option.ValueStart > word.End;
        if (isWord)
        {
            return null;
        }

        _problem ??= new FieldError(meant?.Name ?? "", TypingPhrases.Left(command, option.Name, near));
        return option.Next;
    }

    private int? Placed(TypedWord word)
    {
        foreach (var parameter in command.Parameters.Where(p => !_values.ContainsKey(p.Name)))
        {
            if (IsReferenceAmongWords(parameter, word))
            {
                continue;
            }

            if (parameter.AtEnd && !IsBeforeWords(parameter, word))
            {
                continue;
            }

            if (PlacedReader.AfterBefore(typed, word) is var counted && IsCount(parameter, counted))
            {
                _problem ??= new FieldError(parameter.Name, TypingPhrases.ClaimOrWords(command, typed.Slice(counted), typed.Slice(typed.WordAt(counted.End)!.Value)));
            }

            if ((parameter.NamedOnly ? PlacedReader.Named(parameter, typed, word) : PlacedReader.Read(command, parameter, typed, word)) is { } found)
            {
                _values[parameter.Name] = found.Value;
                return found.Next;
            }
        }

        return null;
    }

    /// <summary>
    /// In a command that takes words a reference stands directly after the command. Behind a value a number is one of the words;
    /// what can only be a reference is asked about.
    /// </summary>
    private bool IsReferenceAmongWords(Parameter parameter, TypedWord word)
    {
        if (command.Text is not { } text || word.Start == _start || _values.ContainsKey(text.Name) || parameter.Kind is not (ParameterKind.Claim or ParameterKind.Claims or ParameterKind.Reference or ParameterKind.Dossier))
        {
            return false;
        }

        if (ReferenceReader.IsExplicit(typed.Slice(word)) && ReferenceReader.Read(typed.Slice(word)) is not null)
        {
            _problem ??= new FieldError(parameter.Name, TypingPhrases.ReferenceFirst(command, typed.Slice(word)));
        }

        return true;
    }

    /// <summary>"note 3 March she was away": nobody can tell whether the number is a claim's.</summary>
    private bool IsCount(Parameter parameter, TypedWord word) =>
        command.Text is not null && parameter.Kind is ParameterKind.Claim or ParameterKind.Claims or ParameterKind.Reference
        && typed.Slice(word).All(char.IsDigit) && word.Length < 4 && typed.IsReference(word.Start, word.End)
        && typed.WordAt(word.End) is { } next && CountedThings.Contains(typed.Plain(next));

    /// <summary>Whether a choice stands before the words: behind a link, or with a colon, a link, or nothing behind it and its like.</summary>
    private bool IsBeforeWords(Parameter parameter, TypedWord word)
    {
        for (var next = word; ; next = typed.WordAt(next.End)!.Value)
        {
            if (PlacedReader.Read(command, parameter, typed, next) is null && !command.Parameters.Any(p => p.AtEnd && PlacedReader.Read(command, p, typed, next) is not null))
            {
                return LinkReader.Is(typed.Slice(next)) || (next != word && _values.Keys.Any(k => command.Find(k)!.Kind == ParameterKind.Link));
            }

            if (typed.Folded[next.End - 1] == ':' || typed.WordAt(next.End) is null)
            {
                return true;
            }
        }
    }

    private int Rest(TypedWord word)
    {
        if (command.Text is { } text && !_values.ContainsKey(text.Name))
        {
            return Text(text, word.Start);
        }

        var plain = typed.Plain(word);
        if (!FillerWords.Contains(plain) && (command.Text is not null || command.Find(plain) is null))
        {
            _unplaced.Add(word);
        }

        return word.End;
    }

    /// <summary>Reads the words that end the command. A dash or a colon before them belongs to neither.</summary>
    private int Text(Parameter parameter, int at)
    {
        var first = typed.WordAt(at);
        var start = _values.Count > 0 && first is { Length: 1 } mark && "-:,".Contains(typed.Folded[mark.Start], StringComparison.Ordinal) ? mark.End : at;
        if (QuotedEnd(typed.SkipSpace(start)) is { } end)
        {
            _values[parameter.Name] = typed.Slice(typed.SkipSpace(start) + 1, end);
            return end + 1;
        }

        _values[parameter.Name] = TrailingChoices.Take(command, TrailingOptions.Take(command, typed, start, _values), _values);
        return typed.Text.Length;
    }

    /// <summary>The offset of the mark that closes words in quotation marks, if only parameters come after it.</summary>
    private int? QuotedEnd(int open)
    {
        if (open >= typed.Text.Length || typed.Folded[open] != '"' || typed.Folded.IndexOf('"', open + 1) is var close && close < 0)
        {
            return null;
        }

        var rest = typed.Words(close + 1).Take(MostAfterQuotes + 1).ToList();
        return rest.Count is > 0 and <= MostAfterQuotes && rest.All(IsParameter) ? close : null;
    }

    private bool IsParameter(TypedWord word) =>
        FillerWords.Contains(typed.Plain(word)) || PlacedReader.ReferenceEnd(typed, word) == word.End
        || (OptionReader.Name(typed, word) is { } name && command.Find(name) is not null);
}
