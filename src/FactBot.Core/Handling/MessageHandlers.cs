using System.Collections.Immutable;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>A message was changed: its note follows. What is evidence stays as it was saved.</summary>
internal sealed class EditedHandler(IStore store) : IHandler<Request.Edited>
{
    public async Task<Change> HandleAsync(Request.Edited request, Asked asked, CancellationToken ct)
    {
        if (await store.KeptAsync(request.Message, ct).ConfigureAwait(false) is not { } kept)
        {
            return request.To is { } to
                ? await new ReplyHandler(store).HandleAsync(new Request.Reply(request.Message, to, request.Text, []), asked, ct).ConfigureAwait(false)
                : asked.Nothing;
        }

        if (kept.IsEvidence || await store.DossierAsync(kept.Dossier, ct).ConfigureAwait(false) is not { } dossier)
        {
            return asked.Nothing;
        }

        var text = NeutralText.Shown(NoteRules.Kept(request.Text, asked.Desk.Notes) ?? NoteRules.Kept(request.Text)).Trim();
        var (named, words) = ReplyHandler.Prefix(text);
        if (named is { Claim: { } other } && other != kept.Claim && (named.Dossier ?? dossier.Id.Number) == dossier.Id.Number
            && await UnderCardAsync(request, kept, ct).ConfigureAwait(false))
        {
            return await MovedAsync(request, asked, dossier, kept, (other, words), ct).ConfigureAwait(false);
        }

        return await ChangedAsync(asked, dossier, kept, named?.Claim == kept.Claim ? words.Trim() : text, ct).ConfigureAwait(false);
    }

    /// <summary>An edit changes the words; the files stay with the message, and so with its note.</summary>
    private Task<Change> ChangedAsync(Asked asked, Dossier dossier, KeptMessage kept, string words, CancellationToken ct)
    {
        var before = (dossier.Claim(kept.Claim)?.Notes ?? dossier.Notes)[kept.Number - 1].Text;
        var text = string.Join('\n', ReplyHandler.FileLines(before).Prepend(words).Where(l => l.Length > 0));
        return TextAsync(asked, dossier, kept, text, ct);
    }

    private Task<Change> TextAsync(Asked asked, Dossier dossier, KeptMessage kept, string text, CancellationToken ct) =>
        text.Length == 0 ? new NoteFate(store).DeletedAsync(asked, dossier, kept, ct)
        : NoteRules.Problem(text, 0) is { } problem ? Task.FromResult(asked.Refuse(SavedPhrases.EditNotKept(problem)))
        : new NoteFate(store).EditedAsync(asked, dossier, kept, text, ct);

    private async Task<bool> UnderCardAsync(Request.Edited request, KeptMessage kept, CancellationToken ct) =>
        request.To is { } to
        && (await store.AnchorAsync(request.Message with { MessageId = to }, ct).ConfigureAwait(false))?.Subject is MessageSubject.Card card
        && card.Dossier == kept.Dossier;

    /// <summary>"3: ..." became "4: ...": the note goes to claim 4, and its place on the other stays empty.</summary>
    private async Task<Change> MovedAsync(
        Request.Edited request, Asked asked, Dossier dossier, KeptMessage kept, (int Claim, string Words) to, CancellationToken ct)
    {
        if (dossier.Claim(to.Claim) is null)
        {
            return asked.Refuse(SavedPhrases.EditNotKept(ReferencePhrases.NoClaim(dossier, to.Claim)));
        }

        var from = dossier.Claim(kept.Claim);
        var left = NoteKeeper.With(dossier, from, NoteRules.Left(from?.Notes ?? dossier.Notes, kept.Number, asked.Now));
        var note = new Request.AddNote(new Reference(dossier.Id.Number, to.Claim), to.Words, From: request.Message);
        return await new NoteKeeper(store).KeepAsync(asked, new Located.Found(left, left.Claim(to.Claim)), note, ct, leftBehind: kept.Claim).ConfigureAwait(false);
    }
}

/// <summary>A message is gone: the words of its note go, its place stays.</summary>
internal sealed class DeletedHandler(IStore store) : IHandler<Request.Deleted>
{
    public async Task<Change> HandleAsync(Request.Deleted request, Asked asked, CancellationToken ct) =>
        await store.KeptAsync(request.Message, ct).ConfigureAwait(false) is { IsEvidence: false } kept
            && await store.DossierAsync(kept.Dossier, ct).ConfigureAwait(false) is { } dossier
            ? await new NoteFate(store).DeletedAsync(asked, dossier, kept, ct).ConfigureAwait(false)
            : asked.Nothing;
}

/// <summary>A channel or a message of the bot is gone.</summary>
internal sealed class GoneHandler : IHandler<Request.Gone>
{
    public Task<Change> HandleAsync(Request.Gone request, Asked asked, CancellationToken ct) =>
        Task.FromResult(asked.Nothing with { Gone = request, NoPlan = request.MessageId is null && request.Place.Thread is null ? request.Place : null });
}

/// <summary>Changes notes that are kept, without a word: the person sees the message.</summary>
internal sealed class NoteFate(IStore store)
{
    public Task<Change> EditedAsync(Asked asked, Dossier dossier, KeptMessage kept, string text, CancellationToken ct) =>
        DoAsync(asked, dossier, kept, DeskEventKind.NoteEdited, notes =>
            notes[kept.Number - 1].Text == text && notes[kept.Number - 1].DeletedAt is null ? notes : NoteRules.Edited(notes, kept.Number, text, asked.Now), ct);

    public Task<Change> DeletedAsync(Asked asked, Dossier dossier, KeptMessage kept, CancellationToken ct) =>
        DoAsync(asked, dossier, kept, DeskEventKind.NoteDeleted, notes =>
            notes[kept.Number - 1].DeletedAt is null ? NoteRules.Deleted(notes, kept.Number, asked.Now) : notes, ct);

    private async Task<Change> DoAsync(
        Asked asked, Dossier dossier, KeptMessage kept, DeskEventKind kind, Func<ImmutableArray<Note>, ImmutableArray<Note>> change, CancellationToken ct)
    {
        var claim = dossier.Claim(kept.Claim);
        var before = claim?.Notes ?? dossier.Notes;
        var after = change(before);
        if (after == before)
        {
            return asked.Nothing;
        }

        var done = await new Changes(store).OfAsync(asked, NoteKeeper.With(dossier, claim, after), [new Happened(kept.Claim, kind)], "", ct).ConfigureAwait(false);
        return done with { Outgoing = [.. done.Outgoing.Where(o => o.Kind is not DeliveryKind.Private and not DeliveryKind.React)] };
    }
}
