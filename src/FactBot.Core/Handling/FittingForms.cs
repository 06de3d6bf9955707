using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Text;

namespace FactBot.Core.Handling;

/// <summary>Fits forms to one claim: fields that do not apply are left out, and open questions become choices.</summary>
internal static class FittingForms
{
    private const int MostQuestions = 25;

    private const int LabelLength = 75;

    public static Form Of(Form form, Dossier dossier, ClaimRecord? claim) => form with
    {
        Fields = [.. form.Fields.Select(f => f.Name switch
        {
            // The article's own words are nobody's report.
            "reported" when claim is { Claim.Speaker: null } => null,
            "answers" => Answers(f, claim?.Notes ?? dossier.Notes),
            "priority" when claim is not null => f with { Initial = claim.Priority.ToString().ToLowerInvariant() },
            _ => f,
        }).OfType<FormField>()],
    };

    private static FormField? Answers(FormField field, ImmutableArray<Note> notes)
    {
        ImmutableArray<Choice> open = [.. notes.Where(n => n.IsOpenQuestion).TakeLast(MostQuestions).Select(n =>
            new Choice(Numerals.Number(n.Number), Wording.Cut($"{Numerals.Number(n.Number)}: {PassageText.Fold(n.Text)}", LabelLength)))];
        return open.IsEmpty ? null : field with { Kind = FieldKind.Choice, MaxLength = 0, Choices = open };
    }
}
