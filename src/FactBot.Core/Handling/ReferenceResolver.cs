using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Resolves a reference in the place where it was typed. The thread supplies what the reference leaves out.</summary>
internal sealed class ReferenceResolver(IStore store)
{
    private const int Suggested = 3;

    /// <summary>Resolves a reference to a claim; an article alone is not enough.</summary>
    public async Task<ResolvedReference> ClaimAsync(Reference reference, RequestContext context, CancellationToken ct) =>
        await FindAsync(reference, context, ct) is var resolved && resolved is ResolvedReference.Found { Claim: null } found
            ? new ResolvedReference.Missing(ReferencePhrases.WhichClaim(found.Dossier))
            : resolved;

    /// <summary>Resolves a reference to a claim, or to an article where no claim was named.</summary>
    public async Task<ResolvedReference> FindAsync(Reference reference, RequestContext context, CancellationToken ct)
    {
        var subject = await SubjectAsync(context, ct);
        (DossierId? dossier, int? here) = subject switch
        {
            MessageSubject.Card card => (card.Dossier, null),
            MessageSubject.ClaimMessage message => (message.Claim.Dossier, message.Claim.Number),
            _ => ((DossierId?)null, (int?)null),
        };
        if (reference.Dossier is { } number && number != dossier?.Number)
        {
            (dossier, here) = (new DossierId(context.Desk.Id, number), null);
        }

        if (dossier is not { } id)
        {
            return new ResolvedReference.Missing(ReferencePhrases.WhichArticle(reference.Claim, await LatestAsync(context, ct)));
        }

        var found = await store.DossierAsync(id, ct);
        // A named article is meant as a whole, even in the thread of one of its claims.
        return found is null || !found.MaySee(context.Place)
            ? new ResolvedReference.Missing(ReferencePhrases.NoArticle(id, await LatestAsync(context, ct)))
            : In(found, reference.Claim ?? (reference.Dossier is null ? here : null));
    }

    public async Task<MessageSubject?> SubjectAsync(RequestContext context, CancellationToken ct) => context.Place.Thread is { } thread
        ? (await store.AnchorAsync(new MessageRef(context.Place.InChannel, thread), ct))?.Subject
        : null;

    private static ResolvedReference In(Dossier dossier, int? claim)
    {
        if (claim is not { } number)
        {
            return new ResolvedReference.Found(dossier, null);
        }

        return dossier.Claim(number) is { } record
            ? new ResolvedReference.Found(dossier, record)
            : new ResolvedReference.Missing(ReferencePhrases.NoClaim(dossier, number));
    }

    private async Task<IReadOnlyList<DossierId>> LatestAsync(RequestContext context, CancellationToken ct) =>
        await store.LatestAsync(context.Place.InChannel, Suggested, ct);
}
