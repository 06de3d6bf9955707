using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>A note by a command, a form, or a message that somebody saved.</summary>
internal sealed class AddNoteHandler(IStore store) : IHandler<Request.AddNote>
{
    public async Task<Change> HandleAsync(Request.AddNote request, Asked asked, CancellationToken ct)
    {
        if (request.From is { } message && await store.KeptAsync(message, ct).ConfigureAwait(false) is { } kept)
        {
            return asked.Refuse(SavedPhrases.KeptAlready(kept));
        }

        return await new Locator(store).FindAsync(request.Ref, asked, ct).ConfigureAwait(false) switch
        {
            Located.Found found => await new NoteKeeper(store).KeepAsync(asked, found, request, ct).ConfigureAwait(false),
            Located.Missing missing => asked.Refuse(missing.Sentence),
            _ => throw new InvalidOperationException("Nothing else can be located."),
        };
    }
}

/// <summary>Puts a note on a claim or an article.</summary>
internal sealed class NoteKeeper(IStore store)
{
    private const int LineLength = 200;

    /// <param name="asked">The event.</param>
    /// <param name="found">The claim or the article.</param>
    /// <param name="request">The note.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="leftBehind">A claim that has lost this note to the other.</param>
    public async Task<Change> KeepAsync(Asked asked, Located.Found found, Request.AddNote request, CancellationToken ct, int? leftBehind = null)
    {
        var (dossier, claim) = (found.Dossier, found.Claim);
        var before = claim?.Notes ?? dossier.Notes;
        var text = NeutralText.Shown(request.Text).Trim();
        if (NoteRules.Problem(text, before.Length) is { } problem)
        {
            return asked.Refuse(problem);
        }

        var note = NoteRules.Next(before, request.Author ?? asked.By, asked.Now, text, request.From, request.IsQuestion);
        var (notes, wrong) = request.Answers is { } question ? NoteRules.Answered(before, question, note.Number) : (before, null);
        if (wrong is not null)
        {
            return asked.Refuse(wrong);
        }

        IReadOnlyList<Happened> happened = leftBehind is { } other
            ? [Happened(claim, note), new Happened(other, DeskEventKind.NoteDeleted)]
            : [Happened(claim, note)];
        return await new Changes(store).OfAsync(asked, With(dossier, claim, notes.Add(note)), happened, Answer(dossier, claim, note), ct).ConfigureAwait(false);
    }

    public static Dossier With(Dossier dossier, ClaimFile? claim, ImmutableArray<Note> notes) =>
        claim is null ? dossier with { Notes = notes } : dossier.With(claim with { Notes = notes });

    private static Happened Happened(ClaimFile? claim, Note note) => new(
        claim?.Number ?? 0,
        DeskEventKind.Noted,
        claim is null ? null : $"{WorkPhrases.Person(note.By)} {(note.IsQuestion ? "asks" : "notes")}: {Wording.Cut(PassageText.Fold(note.Text), LineLength)}",
        SaidHere: true);

    private static string Answer(Dossier dossier, ClaimFile? claim, Note note) =>
        $"Saved as {(note.IsQuestion ? "question" : "note")} {Phrases.Number(note.Number)} on {(claim is null ? dossier.Id.ToString() : dossier.ClaimId(claim.Number).ToString())}.";
}
