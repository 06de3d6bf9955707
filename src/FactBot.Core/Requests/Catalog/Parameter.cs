using System.Collections.Immutable;

namespace FactBot.Core.Requests.Catalog;

/// <summary>The kind of a parameter, which decides how it is read and filled in.</summary>
public enum ParameterKind
{
    /// <summary>An article or a claim.</summary>
    Reference,
    Claim,
    Claims,
    Dossier,

    /// <summary>Words, kept as they are typed. Without a name before them, they end the command.</summary>
    Text,
    Link,
    Person,
    Choice,
    Flag,
    Number,

    /// <summary>A due time.</summary>
    Due,

    /// <summary>A time of the day.</summary>
    Clock,
    Days,

    /// <summary>A time zone, by its IANA name.</summary>
    Zone,
    Word,
}

/// <summary>One value of a choice.</summary>
/// <param name="Value">The value in code and JSON.</param>
/// <param name="Label">The label that is shown.</param>
public sealed record ChoiceWord(string Value, string Label)
{
    /// <summary>Other ways to type the value.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Words of people who may mean this value. They are suggested, never accepted.</summary>
    public ImmutableArray<string> Perhaps { get; init; } = [];

    /// <summary>All ways to type the value.</summary>
    public IEnumerable<string> Words => [Value, Label, .. Also];
}

/// <summary>A parameter of a command.</summary>
/// <param name="Name">The name in lower case, as in "due:17:00".</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Description">What to put there, in at most <see cref="Command.MaxDescription"/> UTF-16 code units.</param>
public sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    /// <summary>The label in a form.</summary>
    public string Label { get; init; } = $"{char.ToUpperInvariant(Name[0])}{Name[1..]}";

    public bool Required { get; init; }

    public ImmutableArray<ChoiceWord> Choices { get; init; } = [];

    /// <summary>Other names for the parameter.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The maximum length of words in UTF-16 code units; 0 where there is no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>Whether it is read only by its name ("answers:1"), never from its place.</summary>
    public bool NamedOnly { get; init; }

    /// <summary>Whether a claim's place takes several: "2, 3 and 5".</summary>
    public bool Several { get; init; }

    /// <summary>Whether a choice may also end the words of its command: "... refutes primary".</summary>
    public bool AtEnd { get; init; }

    public IEnumerable<string> Names => Aliases.Prepend(Name);
}
