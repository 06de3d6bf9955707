using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Finds what a reference means where it was said: what it leaves out is told by the thread.</summary>
internal sealed class Locator(IStore store)
{
    private const int Suggested = 3;

    /// <summary>The claim; an article alone is not enough.</summary>
    public async Task<Located> ClaimAsync(Reference reference, Asked asked, CancellationToken ct) =>
        await FindAsync(reference, asked, ct).ConfigureAwait(false) is var located && located is Located.Found { Claim: null } found
            ? new Located.Missing(ReferencePhrases.WhichClaim(found.Dossier))
            : located;

    /// <summary>The claim, or the article where no claim was named.</summary>
    public async Task<Located> FindAsync(Reference reference, Asked asked, CancellationToken ct)
    {
        var subject = await SubjectAsync(asked, ct).ConfigureAwait(false);
        (DossierId? dossier, int? here) = subject switch
        {
            MessageSubject.Card card => (card.Dossier, null),
            MessageSubject.ClaimMessage message => (message.Claim.Dossier, message.Claim.Number),
            _ => ((DossierId?)null, (int?)null),
        };
        if (reference.Dossier is { } number && number != dossier?.Number)
        {
            (dossier, here) = (new DossierId(asked.Desk.Id, number), null);
        }

        if (dossier is not { } id)
        {
            return new Located.Missing(ReferencePhrases.WhichArticle(reference.Claim, await LatestAsync(asked, ct).ConfigureAwait(false)));
        }

        var file = await store.DossierAsync(id, ct).ConfigureAwait(false);
        // An article that was named is meant as a whole, also in the thread of one of its claims.
        return file is null || !file.MaySee(asked.Place)
            ? new Located.Missing(ReferencePhrases.NoArticle(id, await LatestAsync(asked, ct).ConfigureAwait(false)))
            : In(file, reference.Claim ?? (reference.Dossier is null ? here : null));
    }

    public async Task<MessageSubject?> SubjectAsync(Asked asked, CancellationToken ct) => asked.Place.Thread is { } thread
        ? (await store.AnchorAsync(new MessageRef(asked.Place.InChannel, thread), ct).ConfigureAwait(false))?.Subject
        : null;

    private static Located In(Dossier dossier, int? claim)
    {
        if (claim is not { } number)
        {
            return new Located.Found(dossier, null);
        }

        return dossier.Claim(number) is { } file
            ? new Located.Found(dossier, file)
            : new Located.Missing(ReferencePhrases.NoClaim(dossier, number));
    }

    private async Task<IReadOnlyList<DossierId>> LatestAsync(Asked asked, CancellationToken ct) =>
        await store.LatestAsync(asked.Place.InChannel, Suggested, ct).ConfigureAwait(false);
}
