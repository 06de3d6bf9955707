using System.Collections.Immutable;

namespace FactBot.Core.Requests;

public enum FieldKind
{
    Line,
    Paragraph,
    Choice,
    Person,
}

/// <summary>Something to choose: <paramref name="Value"/> is what is handed back, <paramref name="Label"/> what is read.</summary>
public sealed record Choice(string Value, string Label);

/// <param name="Name">A parameter's name in the catalog.</param>
/// <param name="Label">What stands above it.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Required">Whether it may be left empty.</param>
/// <param name="MaxLength">In UTF-16 code units; 0 where it does not apply.</param>
/// <param name="Choices">For <see cref="FieldKind.Choice"/>.</param>
/// <param name="Initial">What stands there at first.</param>
public sealed record FormField(
    string Name, string Label, FieldKind Kind, bool Required, int MaxLength, ImmutableArray<Choice> Choices, string? Initial = null);

/// <summary>Something to fill in. <paramref name="Token"/> comes back with it.</summary>
public sealed record Form(ActionToken Token, string Title, string Submit, ImmutableArray<FormField> Fields);

/// <summary>What is wrong with one field of a form; <paramref name="Field"/> is its name.</summary>
public sealed record FieldError(string Field, string Sentence);
