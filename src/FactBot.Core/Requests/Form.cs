using System.Collections.Immutable;

namespace FactBot.Core.Requests;

public enum FieldKind
{
    Line,
    Paragraph,
    Choice,
    Person,
}

/// <summary>A choice. <paramref name="Value"/> is what is submitted, <paramref name="Label"/> what is shown.</summary>
public sealed record Choice(string Value, string Label);

/// <param name="Name">The parameter's name in the catalog.</param>
/// <param name="Label">The label above the field.</param>
/// <param name="Kind">The way it is filled in.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="MaxLength">The maximum length in UTF-16 code units; 0 where it does not apply.</param>
/// <param name="Choices">The choices of a <see cref="FieldKind.Choice"/> field.</param>
/// <param name="Initial">The initial value.</param>
public sealed record FormField(
    string Name, string Label, FieldKind Kind, bool Required, int MaxLength, ImmutableArray<Choice> Choices, string? Initial = null);

/// <summary>A form. <paramref name="Token"/> comes back when it is submitted.</summary>
public sealed record Form(ActionToken Token, string Title, string Submit, ImmutableArray<FormField> Fields);

/// <summary>The error of one field of a form. <paramref name="Field"/> is the field's name.</summary>
public sealed record FieldError(string Field, string Sentence);
