using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Adds a link or words for or against a claim. Words are kept at once; a page is read afterwards.</summary>
internal sealed class AddEvidenceHandler(IStore store, IArticleSource source) : IHandler<Request.AddEvidence>
{
    private const int LineLength = 200;

    public async Task<Change> HandleAsync(Request.AddEvidence request, RequestContext context, CancellationToken ct)
    {
        var text = NeutralText.Shown(request.Text).Trim();
        if (await ProblemAsync(request, text, ct) is { } problem)
        {
            return context.Refuse(problem);
        }

        return await new ReferenceResolver(store).ClaimAsync(request.Ref, context, ct) switch
        {
            ResolvedReference.Missing missing => context.Refuse(missing.Sentence),
            ResolvedReference.Found { Claim.Evidence.Length: >= Evidence.MaxPerClaim } => context.Refuse(NotePhrases.TooMuchEvidence),
            ResolvedReference.Found { Dossier: var dossier, Claim: { } claim } => await KeepAsync(request, text, context, dossier, claim, ct),
            _ => throw new InvalidOperationException("A claim was asked for and an article came."),
        };
    }

    private async Task<string?> ProblemAsync(Request.AddEvidence request, string text, CancellationToken ct)
    {
        if (request.From is { } message && await store.KeptAsync(message, ct) is { } kept)
        {
            return SavedPhrases.KeptAlready(kept);
        }

        return request.Link is null && text.Length == 0 ? NotePhrases.EvidenceEmpty
            : text.Length > Evidence.MaxLength ? NotePhrases.EvidenceTooLong(text.Length)
            : request.Link is { } link && !source.MayBeKept(link) ? ProblemPhrases.PrivateLink
            : null;
    }

    private async Task<Change> KeepAsync(Request.AddEvidence request, string text, RequestContext context, Dossier dossier, ClaimRecord claim, CancellationToken ct)
    {
        var evidence = new Evidence(claim.Evidence.Length + 1, context.By, context.Now, request.Link, text, request.Stance, request.Tier, request.From)
        {
            Kept = request.Link is null ? new KeptText(text, TextHash.Exact(text), context.Now) : null,
        };
        var id = dossier.ClaimId(claim.Number);
        var line = $"{WorkPhrases.Person(context.By)} adds evidence {Numerals.Number(evidence.Number)} ({NotePhrases.Label(evidence.Stance)}, {NotePhrases.Label(evidence.Tier)}): "
            + Wording.Cut(PassageText.Fold(string.Join(" \u00B7 ", new[] { request.Link, text }.Where(s => !string.IsNullOrEmpty(s)))), LineLength);
        var change = await new ChangeBuilder(store).OfAsync(
            context,
            dossier.With(claim with { Evidence = claim.Evidence.Add(evidence) }),
            [new ClaimChange(claim.Number, DeskEventKind.EvidenceAdded, line)],
            $"Saved as evidence {Numerals.Number(evidence.Number)} on {id}.",
            ct);
        return request.Link is null ? change : change with
        {
            Next =
            [
                context.Event with
                {
                    Key = new EventKey(MessageKeys.Next(context.Event.Key, "keep")),
                    Request = new Request.KeepEvidence(id, evidence.Number),
                    ReplyToken = null,
                    MessageId = null,
                },
            ],
        };
    }
}
