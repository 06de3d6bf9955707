using System.Collections.Immutable;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests;

/// <summary>
/// The forms that buttons open, made from the catalog. They keep within every platform's limits: at most <see cref="MaxFields"/>
/// fields, labels of <see cref="MaxLabel"/> and titles of <see cref="MaxTitle"/> UTF-16 code units.
/// </summary>
public static class Forms
{
    public const int MaxFields = 5;
    public const int MaxLabel = 45;
    public const int MaxTitle = 24;

    private const int MaxLine = 300;

    /// <summary>The maximum length of a paragraph field, which is a platform's limit. Longer texts come as a message or a file.</summary>
    private const int MaxParagraph = 4000;

    /// <summary>The form of a token, or null where it has none.</summary>
    /// <param name="token">The token of the action.</param>
    /// <param name="initial">The initial values of the fields, by name.</param>
    public static Form? For(ActionToken token, IReadOnlyDictionary<string, string>? initial = null) =>
        CommandCatalog.Action(token.Verb) is (var command, { Form: { } form })
            ? new Form(token, Title(form, token), form.Submit, [.. form.Fields.Select(f => Field(command, form, f, initial))])
            : null;

    private static string Title(CommandForm form, ActionToken token)
    {
        var title = token.Dossier > 0 ? $"{form.Title}: {ReferenceText.Of(token.Reference)}" : form.Title;
        return title.Length <= MaxTitle ? title : form.Title;
    }

    private static FormField Field(Command command, CommandForm form, string name, IReadOnlyDictionary<string, string>? initial)
    {
        var parameter = command.Find(name)!;
        return new FormField(
            parameter.Name,
            parameter.Label,
            Kind(parameter),
            parameter.Required || form.Needed.Contains(name),
            MaxLength(parameter),
            Choices(parameter),
            initial?.GetValueOrDefault(parameter.Name));
    }

    private static FieldKind Kind(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Text => FieldKind.Paragraph,
        ParameterKind.Choice or ParameterKind.Flag => FieldKind.Choice,
        ParameterKind.Person => FieldKind.Person,
        _ => FieldKind.Line,
    };

    private static int MaxLength(Parameter parameter) => Kind(parameter) switch
    {
        FieldKind.Paragraph => parameter.MaxLength is > 0 and < MaxParagraph ? parameter.MaxLength : MaxParagraph,
        FieldKind.Line => MaxLine,
        _ => 0,
    };

    private static ImmutableArray<Choice> Choices(Parameter parameter) => parameter.Kind == ParameterKind.Flag
        ? [new Choice("no", "no"), new Choice("yes", "yes")]
        : [.. parameter.Choices.Select(c => new Choice(c.Value, c.Label))];
}
