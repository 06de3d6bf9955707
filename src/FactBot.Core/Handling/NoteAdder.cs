using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Adds a note to a claim or an article.</summary>
internal sealed class NoteAdder(IStore store)
{
    private const int LineLength = 200;

    /// <param name="context">The request context.</param>
    /// <param name="found">The claim or the article.</param>
    /// <param name="request">The note.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <param name="leftBehind">The number of the claim that the note was moved from.</param>
    public async Task<Change> KeepAsync(RequestContext context, ResolvedReference.Found found, Request.AddNote request, CancellationToken ct, int? leftBehind = null)
    {
        var (dossier, claim) = (found.Dossier, found.Claim);
        var before = claim?.Notes ?? dossier.Notes;
        var text = NeutralText.Shown(request.Text).Trim();
        if (NoteRules.Problem(text, before.Length) is { } problem)
        {
            return context.Refuse(problem);
        }

        var note = NoteRules.Next(before, request.Author ?? context.By, context.Now, text, request.From, request.IsQuestion);
        var (notes, wrong) = request.Answers is { } question ? NoteRules.Answered(before, question, note.Number) : (before, null);
        if (wrong is not null)
        {
            return context.Refuse(wrong);
        }

        IReadOnlyList<ClaimChange> changes = leftBehind is { } other
            ? [ChangeOf(claim, note), new ClaimChange(other, DeskEventKind.NoteDeleted)]
            : [ChangeOf(claim, note)];
        return await new ChangeBuilder(store).OfAsync(context, With(dossier, claim, notes.Add(note)), changes, Answer(dossier, claim, note), ct);
    }

    public static Dossier With(Dossier dossier, ClaimRecord? claim, ImmutableArray<Note> notes) =>
        claim is null ? dossier with { Notes = notes } : dossier.With(claim with { Notes = notes });

    private static ClaimChange ChangeOf(ClaimRecord? claim, Note note) => new(
        claim?.Number ?? 0,
        DeskEventKind.Noted,
        claim is null ? null : $"{WorkPhrases.Person(note.By)} {(note.IsQuestion ? "asks" : "notes")}: {Wording.Cut(PassageText.Fold(note.Text), LineLength)}",
        SaidHere: true);

    private static string Answer(Dossier dossier, ClaimRecord? claim, Note note) =>
        $"Saved as {(note.IsQuestion ? "question" : "note")} {Numerals.Number(note.Number)} on {(claim is null ? dossier.Id.ToString() : dossier.ClaimId(claim.Number).ToString())}.";
}
