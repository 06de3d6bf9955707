using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>A link or words for or against a claim. Words are kept at once; a page is read afterwards.</summary>
internal sealed class AddEvidenceHandler(IStore store, IArticleSource source) : IHandler<Request.AddEvidence>
{
    private const int LineLength = 200;

    public async Task<Change> HandleAsync(Request.AddEvidence request, Asked asked, CancellationToken ct)
    {
        var text = NeutralText.Shown(request.Text).Trim();
        if (await ProblemAsync(request, text, ct).ConfigureAwait(false) is { } problem)
        {
            return asked.Refuse(problem);
        }

        return await new Locator(store).ClaimAsync(request.Ref, asked, ct).ConfigureAwait(false) switch
        {
            Located.Missing missing => asked.Refuse(missing.Sentence),
            Located.Found { Claim.Evidence.Length: >= NoteRules.MaxEvidence } => asked.Refuse(NotePhrases.TooMuchEvidence),
            Located.Found { Dossier: var dossier, Claim: { } claim } => await KeepAsync(request, text, asked, dossier, claim, ct).ConfigureAwait(false),
            _ => throw new InvalidOperationException("A claim was asked for and an article came."),
        };
    }

    private async Task<string?> ProblemAsync(Request.AddEvidence request, string text, CancellationToken ct)
    {
        if (request.From is { } message && await store.KeptAsync(message, ct).ConfigureAwait(false) is { } kept)
        {
            return SavedPhrases.KeptAlready(kept);
        }

        return request.Link is null && text.Length == 0 ? NotePhrases.EvidenceEmpty
            : text.Length > Evidence.MaxLength ? NotePhrases.EvidenceTooLong(text.Length)
            : request.Link is { } link && !source.MayBeKept(link) ? ProblemPhrases.PrivateLink
            : null;
    }

    private async Task<Change> KeepAsync(Request.AddEvidence request, string text, Asked asked, Dossier dossier, ClaimFile claim, CancellationToken ct)
    {
        var evidence = new Evidence(claim.Evidence.Length + 1, asked.By, asked.Now, request.Link, text, request.Stance, request.Tier, request.From)
        {
            Kept = request.Link is null ? new KeptText(text, TextHash.Exact(text), asked.Now) : null,
        };
        var id = dossier.ClaimId(claim.Number);
        var line = $"{WorkPhrases.Person(asked.By)} adds evidence {Phrases.Number(evidence.Number)} ({NotePhrases.Label(evidence.Stance)}, {NotePhrases.Label(evidence.Tier)}): "
            + Wording.Cut(PassageText.Fold(string.Join(" \u00B7 ", new[] { request.Link, text }.Where(s => !string.IsNullOrEmpty(s)))), LineLength);
        var change = await new Changes(store).OfAsync(
            asked,
            dossier.With(claim with { Evidence = claim.Evidence.Add(evidence) }),
            [new Happened(claim.Number, DeskEventKind.EvidenceAdded, line)],
            $"Saved as evidence {Phrases.Number(evidence.Number)} on {id}.",
            ct).ConfigureAwait(false);
        return request.Link is null ? change : change with
        {
            Next =
            [
                asked.Event with
                {
                    Key = new EventKey(MessageKeys.Next(asked.Event.Key, "keep")),
                    Request = new Request.KeepEvidence(id, evidence.Number),
                    ReplyToken = null,
                    MessageId = null,
                },
            ],
        };
    }
}

/// <summary>Reads the page behind a piece of evidence and keeps its text with its hash, or why it could not.</summary>
internal sealed class KeepEvidenceHandler(IStore store, IArticleSource source) : IHandler<Request.KeepEvidence>
{
    /// <summary>Of a page's text, in UTF-16 code units; the hash is of the whole.</summary>
    private const int MaxKept = 100_000;

    private readonly RecentReadings _recent = new();

    public async Task<Change> HandleAsync(Request.KeepEvidence request, Asked asked, CancellationToken ct)
    {
        if (Waiting(await store.DossierAsync(request.Claim.Dossier, ct).ConfigureAwait(false), request) is not { Link: { } link })
        {
            return asked.Nothing;
        }

        var reading = await _recent.GetAsync(asked.Event.Key, () => source.FetchAsync(link, ct)).ConfigureAwait(false);

        // Others may have worked on the claim while the page was read.
        var dossier = await store.DossierAsync(request.Claim.Dossier, ct).ConfigureAwait(false);
        if (Waiting(dossier, request) is not { } evidence)
        {
            return asked.Nothing;
        }

        var claim = dossier!.Claim(request.Claim.Number)!;
        var next = claim with { Evidence = claim.Evidence.SetItem(evidence.Number - 1, Read(evidence, reading, asked)) };
        return asked.Nothing with
        {
            Dossier = dossier.With(next),
            Events = [new DeskEvent(DeskEventKind.EvidenceKept, dossier.Id, claim.Number, asked.By, asked.Now)],
        };
    }

    private static Evidence? Waiting(Dossier? dossier, Request.KeepEvidence request) =>
        dossier?.Claim(request.Claim.Number) is { } claim && request.Evidence <= claim.Evidence.Length
        && claim.Evidence[request.Evidence - 1] is { Kept: null, NotKept: null } evidence
            ? evidence
            : null;

    private static Evidence Read(Evidence evidence, Reading reading, Asked asked) => reading switch
    {
        Reading.Read { Article.Text.Raw: var raw } => evidence with
        {
            Kept = new KeptText(raw.Length > MaxKept ? raw[..MaxKept] : raw, TextHash.Exact(raw), asked.Now),
        },
        Reading.Unreadable unreadable => evidence with { NotKept = ProblemPhrases.Of(unreadable).Sentence },
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };
}
