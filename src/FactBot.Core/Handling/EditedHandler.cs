using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Handles the edit of a message. Its note follows the edit; evidence stays as it was saved.</summary>
internal sealed class EditedHandler(IStore store) : IHandler<Request.Edited>
{
    public async Task<Change> HandleAsync(Request.Edited request, RequestContext context, CancellationToken ct)
    {
        if (await store.KeptAsync(request.Message, ct) is not { } kept)
        {
            return request.To is { } to
                ? await new ThreadReplyHandler(store).HandleAsync(new Request.ThreadReply(request.Message, to, request.Text, []), context, ct)
                : context.Nothing;
        }

        if (kept.IsEvidence || await store.DossierAsync(kept.Dossier, ct) is not { } dossier)
        {
            return context.Nothing;
        }

        var text = NeutralText.Shown(NoteRules.Kept(request.Text, context.Desk.Notes) ?? NoteRules.Kept(request.Text)).Trim();
        var (named, words) = ThreadReplyHandler.Prefix(text);
        if (named is { Claim: { } other } && other != kept.Claim && (named.Dossier ?? dossier.Id.Number) == dossier.Id.Number
            && await UnderCardAsync(request, kept, ct))
        {
            return await MovedAsync(request, context, dossier, kept, (other, words), ct);
        }

        return await ChangedAsync(context, dossier, kept, named?.Claim == kept.Claim ? words.Trim() : text, ct);
    }

    /// <summary>Changes the words of a note. Attached files stay with the message, and so with its note.</summary>
    private Task<Change> ChangedAsync(RequestContext context, Dossier dossier, KeptMessage kept, string words, CancellationToken ct)
    {
        var before = (dossier.Claim(kept.Claim)?.Notes ?? dossier.Notes)[kept.Number - 1].Text;
        var text = string.Join('\n', ThreadReplyHandler.FileLines(before).Prepend(words).Where(l => l.Length > 0));
        return TextAsync(context, dossier, kept, text, ct);
    }

    private Task<Change> TextAsync(RequestContext context, Dossier dossier, KeptMessage kept, string text, CancellationToken ct) =>
        text.Length == 0 ? new NoteUpdater(store).DeletedAsync(context, dossier, kept, ct)
        : NoteRules.Problem(text, 0) is { } problem ? Task.FromResult(context.Refuse(SavedPhrases.EditNotKept(problem)))
        : new NoteUpdater(store).EditedAsync(context, dossier, kept, text, ct);

    private async Task<bool> UnderCardAsync(Request.Edited request, KeptMessage kept, CancellationToken ct) =>
        request.To is { } to
        && (await store.AnchorAsync(request.Message with { MessageId = to }, ct))?.Subject is MessageSubject.Card card
        && card.Dossier == kept.Dossier;

    /// <summary>
    /// Moves a note to another claim where "3: ..." became "4: ...". The number of the note on the old claim stays empty.
    /// </summary>
    private async Task<Change> MovedAsync(
        Request.Edited request, RequestContext context, Dossier dossier, KeptMessage kept, (int Claim, string Words) to, CancellationToken ct)
    {
        if (dossier.Claim(to.Claim) is null)
        {
            return context.Refuse(SavedPhrases.EditNotKept(ReferencePhrases.NoClaim(dossier, to.Claim)));
        }

        var from = dossier.Claim(kept.Claim);
        var left = NoteAdder.With(dossier, from, NoteRules.Left(from?.Notes ?? dossier.Notes, kept.Number, context.Now));
        var note = new Request.AddNote(new Reference(dossier.Id.Number, to.Claim), to.Words, From: request.Message);
        return await new NoteAdder(store).KeepAsync(context, new ResolvedReference.Found(left, left.Claim(to.Claim)), note, ct, leftBehind: kept.Claim);
    }
}
