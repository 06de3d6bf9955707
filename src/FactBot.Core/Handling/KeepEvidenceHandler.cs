using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Reads the linked page of a piece of evidence and keeps its text with its hash, or the reason why it could not.</summary>
internal sealed class KeepEvidenceHandler(IStore store, IArticleSource source) : IHandler<Request.KeepEvidence>
{
    /// <summary>The maximum length of a page's text that is kept, in UTF-16 code units. The hash is of the whole text.</summary>
    private const int MaxKept = 100_000;

    private readonly ReadArticleCache _recent = new();

    public async Task<Change> HandleAsync(Request.KeepEvidence request, RequestContext context, CancellationToken ct)
    {
        if (Waiting(await store.DossierAsync(request.Claim.Dossier, ct), request) is not { Link: { } link })
        {
            return context.Nothing;
        }

        var reading = await _recent.GetAsync(context.Event.Key, () => source.FetchAsync(link, ct));

        // Others may have worked on the claim while the page was read.
        var dossier = await store.DossierAsync(request.Claim.Dossier, ct);
        if (Waiting(dossier, request) is not { } evidence)
        {
            return context.Nothing;
        }

        var claim = dossier!.Claim(request.Claim.Number)!;
        var next = claim with { Evidence = claim.Evidence.SetItem(evidence.Number - 1, Read(evidence, reading, context)) };
        return context.Nothing with
        {
            Dossier = dossier.With(next),
            Events = [new DeskEvent(DeskEventKind.EvidenceKept, dossier.Id, claim.Number, context.By, context.Now)],
        };
    }

    private static Evidence? Waiting(Dossier? dossier, Request.KeepEvidence request) =>
        dossier?.Claim(request.Claim.Number) is { } claim && request.Evidence <= claim.Evidence.Length
        && claim.Evidence[request.Evidence - 1] is { Kept: null, NotKept: null } evidence
            ? evidence
            : null;

    private static Evidence Read(Evidence evidence, Reading reading, RequestContext context) => reading switch
    {
        Reading.Read { Article.Text.Raw: var raw } => evidence with
        {
            Kept = new KeptText(raw.Length > MaxKept ? raw[..MaxKept] : raw, TextHash.Exact(raw), context.Now),
        },
        Reading.Unreadable unreadable => evidence with { NotKept = ProblemPhrases.Of(unreadable).Sentence },
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };
}
