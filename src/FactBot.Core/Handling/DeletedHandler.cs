using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>Handles the deletion of a message. The words of its note go, the note's number stays.</summary>
internal sealed class DeletedHandler(IStore store) : IHandler<Request.Deleted>
{
    public async Task<Change> HandleAsync(Request.Deleted request, RequestContext context, CancellationToken ct) =>
        await store.KeptAsync(request.Message, ct) is { IsEvidence: false } kept
            && await store.DossierAsync(kept.Dossier, ct) is { } dossier
            ? await new NoteUpdater(store).DeletedAsync(context, dossier, kept, ct)
            : context.Nothing;
}
