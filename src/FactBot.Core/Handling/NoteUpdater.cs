using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>Changes notes that are kept, without a response: the person sees the message itself.</summary>
internal sealed class NoteUpdater(IStore store)
{
    public Task<Change> EditedAsync(RequestContext context, Dossier dossier, KeptMessage kept, string text, CancellationToken ct) =>
        DoAsync(context, dossier, kept, DeskEventKind.NoteEdited, notes =>
            notes[kept.Number - 1].Text == text && notes[kept.Number - 1].DeletedAt is null ? notes : NoteRules.Edited(notes, kept.Number, text, context.Now), ct);

    public Task<Change> DeletedAsync(RequestContext context, Dossier dossier, KeptMessage kept, CancellationToken ct) =>
        DoAsync(context, dossier, kept, DeskEventKind.NoteDeleted, notes =>
            notes[kept.Number - 1].DeletedAt is null ? NoteRules.Deleted(notes, kept.Number, context.Now) : notes, ct);

    private async Task<Change> DoAsync(
        RequestContext context, Dossier dossier, KeptMessage kept, DeskEventKind kind, Func<ImmutableArray<Note>, ImmutableArray<Note>> change, CancellationToken ct)
    {
        var claim = dossier.Claim(kept.Claim);
        var before = claim?.Notes ?? dossier.Notes;
        var after = change(before);
        if (after == before)
        {
            return context.Nothing;
        }

        var done = await new ChangeBuilder(store).OfAsync(context, NoteAdder.With(dossier, claim, after), [new ClaimChange(kept.Claim, kind)], "", ct);
        return done with { Outgoing = [.. done.Outgoing.Where(o => o.Kind is not DeliveryKind.Private and not DeliveryKind.React)] };
    }
}
