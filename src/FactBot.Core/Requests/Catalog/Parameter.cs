using System.Collections.Immutable;

namespace FactBot.Core.Requests.Catalog;

/// <summary>What a parameter holds, and so how it is read and filled in.</summary>
public enum ParameterKind
{
    /// <summary>An article or a claim.</summary>
    Reference,
    Claim,
    Claims,
    Dossier,

    /// <summary>Words, kept as they are typed. Where they stand without a name, they end the command.</summary>
    Text,
    Link,
    Person,
    Choice,
    Flag,
    Number,

    /// <summary>When something is due.</summary>
    Due,

    /// <summary>A time of the day.</summary>
    Clock,
    Days,

    /// <summary>A time zone, by its IANA name.</summary>
    Zone,
    Word,
}

/// <summary>One of several values.</summary>
/// <param name="Value">As it stands in code and JSON.</param>
/// <param name="Label">As it is read.</param>
public sealed record ChoiceWord(string Value, string Label)
{
    /// <summary>Other ways to type it.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>What people type who may mean it: proposed, never taken for it.</summary>
    public ImmutableArray<string> Perhaps { get; init; } = [];

    /// <summary>Every way to type it.</summary>
    public IEnumerable<string> Words => [Value, Label, .. Also];
}

/// <summary>Something that a command takes.</summary>
/// <param name="Name">As in "due:17:00": small letters.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Description">What to put there, at most <see cref="Command.MaxDescription"/> UTF-16 code units.</param>
public sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    /// <summary>What stands above it in a form.</summary>
    public string Label { get; init; } = $"{char.ToUpperInvariant(Name[0])}{Name[1..]}";

    public bool Required { get; init; }

    public ImmutableArray<ChoiceWord> Choices { get; init; } = [];

    /// <summary>Other names for it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>For words: UTF-16 code units; 0 where nothing limits them.</summary>
    public int MaxLength { get; init; }

    /// <summary>It is read where it is named ("answers:1"), never from its place.</summary>
    public bool NamedOnly { get; init; }

    public IEnumerable<string> Names => Aliases.Prepend(Name);
}
