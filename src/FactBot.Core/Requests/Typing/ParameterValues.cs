using System.Globalization;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Text;
using FactBot.Core.Time;

namespace FactBot.Core.Requests.Typing;

/// <summary>
/// The values of a command by parameter name, whether typed, chosen, or written into a form. They are read by kind. The first
/// error is kept in <see cref="Problem"/>; what is read after it is of no use.
/// </summary>
internal sealed class ParameterValues(Command command, IReadOnlyDictionary<string, string> values)
{
    public Command Command => command;

    public FieldError? Problem { get; set; }

    public bool Has(string name) => Value(name) is not null;

    /// <summary>A claim or an article.</summary>
    public Reference Reference(string name) => Read(name, ReferenceReader.Read, (_, typed) => TypingPhrases.NotAReference(typed)) ?? Requests.Reference.Here;

    /// <summary>A claim, an article, or several claims of one article.</summary>
    public Reference References(string name) =>
        Value(name) is { } typed && ReferenceReader.Read(typed) is null && ClaimSetReader.Read(typed) is { Set: { All: false } set }
            ? new Reference(set.Dossier, null) { Several = set }
            : Reference(name);

    public Reference? Dossier(string name) => Read(name, ReferenceReader.ReadDossier, (_, typed) => TypingPhrases.NotAReference(typed));

    public ClaimSet Claims(string name)
    {
        string? problem = null;
        return Read(name, Set, (_, _) => problem!) ?? ClaimSet.Here;

        ClaimSet? Set(string typed)
        {
            (var set, problem) = ClaimSetReader.Read(typed);
            return set;
        }
    }

    /// <summary>The words as typed, with mentions as "@name"; empty where there are none.</summary>
    public string Words(string name)
    {
        var words = NeutralText.Shown(TypedQuotes.Trim(Value(name) ?? ""));
        var limit = Parameter(name).MaxLength;
        if (limit > 0 && words.Length > limit)
        {
            Wrong(name, TypingPhrases.TooLong(Parameter(name), words.Length));
        }
        else if (words.Length == 0 && Parameter(name).Required)
        {
            Wrong(name, TypingPhrases.Missing(command, Parameter(name)));
        }

        return words;
    }

    public string? Link(string name) => Read(name, LinkReader.In, (_, typed) => TypingPhrases.NoLink(typed));

    public Who? Who(string name) => Read(name, WhoReader.Read, (_, typed) => TypingPhrases.NoPerson(typed));

    public bool Flag(string name) => ReadValue(name, FlagReader.Read, TypingPhrases.NoFlag) ?? false;

    public int? Number(string name) => ReadValue(name, NumberOf, TypingPhrases.NoNumber);

    public string? Due(string name) => Read(name, typed => DueParser.Understands(typed) ? typed : null, (_, typed) => DueParser.NotUnderstood(typed));

    /// <summary>The value as typed, for a value that is checked when the request is handled.</summary>
    public string? Word(string name) => Value(name);

    public T? Choice<T>(string name)
        where T : struct, Enum =>
        ChoiceValue(name) is { } value ? Enum.Parse<T>(value, ignoreCase: true) : null;

    /// <summary>The value of the choice, or null where none was made.</summary>
    public string? ChoiceValue(string name)
    {
        if (Value(name) is null && Parameter(name).Required)
        {
            Wrong(name, TypingPhrases.Missing(command, Parameter(name)));
        }

        return Read(name, typed => ChoiceReader.Read(Parameter(name), typed)?.Value, (p, typed) => TypingPhrases.NoChoice(p, typed, ChoiceReader.Near(p, typed)));
    }

    /// <summary>Keeps an error, unless there was one before.</summary>
    public void Wrong(string name, string sentence) => Problem ??= new FieldError(name, sentence);

    /// <summary>The request, or a <see cref="Request.Unknown"/> with the error.</summary>
    public Request Or(Request request) => Problem is { } problem ? new Request.Unknown(problem.Sentence, problem.Field) : request;

    private static int? NumberOf(string typed) =>
        int.TryParse(Folding.Visible(Folding.Fold(typed)).Trim(' ', '.', ',', '#'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;

    private Parameter Parameter(string name) => command.Find(name) ?? throw new ArgumentException($"{command.Name} has no {name}.", nameof(name));

    /// <summary>The value; null where it is missing or only white space.</summary>
    private string? Value(string name) => values.TryGetValue(name, out var value) && CleanText.Of(value).Trim() is { Length: > 0 } clean ? clean : null;

    private T? Read<T>(string name, Func<string, T?> read, Func<Parameter, string, string> wrong)
        where T : class
    {
        var typed = Value(name);
        var found = typed is null ? null : read(typed);
        if (typed is not null && found is null)
        {
            Wrong(name, wrong(Parameter(name), typed));
        }

        return found;
    }

    private T? ReadValue<T>(string name, Func<string, T?> read, Func<Parameter, string, string> wrong)
        where T : struct
    {
        var typed = Value(name);
        var found = typed is null ? null : read(typed);
        if (typed is not null && found is null)
        {
            Wrong(name, wrong(Parameter(name), typed));
        }

        return found;
    }
}
