using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>A claim that a person found: words that stand in the article, and no others.</summary>
internal sealed class AddClaimHandler(IStore store, IArticleAnalyzer analyzer) : IHandler<Request.AddClaim>
{
    public async Task<Change> HandleAsync(Request.AddClaim request, Asked asked, CancellationToken ct)
    {
        var located = await new Locator(store).FindAsync(request.Ref with { Claim = null }, asked, ct).ConfigureAwait(false);
        if (located is not Located.Found { Dossier: var dossier })
        {
            return asked.Refuse(((Located.Missing)located).Sentence);
        }

        var (words, problem) = ClaimWords.Find(dossier, request.Words);
        if (problem is not null)
        {
            return asked.Refuse(problem);
        }

        if (dossier.Claims.Length >= DossierRules.MaxClaims)
        {
            return asked.Refuse(WordsPhrases.TooManyClaims(dossier.Id));
        }

        var (next, claim) = DossierRules.Added(dossier, analyzer.Describe(dossier.Article.Text, dossier.Findings, words!), asked.By, asked.Now);
        return await new Changes(store).OfAsync(
            asked, next, [new Happened(claim.Number, DeskEventKind.ClaimAdded)], $"Added as {next.ClaimId(claim.Number)}.", ct).ConfigureAwait(false);
    }
}

/// <summary>Other words of the article for a claim.</summary>
internal sealed class EditClaimHandler(IStore store, IArticleAnalyzer analyzer) : IHandler<Request.EditClaim>
{
    public Task<Change> HandleAsync(Request.EditClaim request, Asked asked, CancellationToken ct) => new ClaimWork(store).DoAsync(
        request.Ref,
        asked,
        (dossier, claim, doing) =>
        {
            var (words, problem) = ClaimWords.Find(dossier, request.Words, but: claim.Number);
            return problem is not null
                ? new Ruling.Refused(problem)
                : ClaimRules.Respan(
                    claim,
                    doing,
                    analyzer.Describe(dossier.Article.Text, dossier.Findings, words!),
                    Wording.Quoted(words!.Show(dossier.Article.Text.Raw)));
        },
        ct);
}

/// <summary>Looks for typed words in the article.</summary>
internal static class ClaimWords
{
    private const int NearLength = 300;

    /// <param name="dossier">The article.</param>
    /// <param name="typed">The words.</param>
    /// <param name="but">A claim that may have them already.</param>
    public static (Passage? Words, string? Problem) Find(Dossier dossier, string typed, int but = 0)
    {
        if (Verbatim.CountWords(typed) < Verbatim.FewestWords)
        {
            return (null, WordsPhrases.TooFew(dossier.Id));
        }

        if (typed.Length > Verbatim.MaxLength)
        {
            return (null, WordsPhrases.TooLong(typed.Length));
        }

        if (Verbatim.Find(dossier.Article.Text, typed) is not { } words)
        {
            var near = Verbatim.Nearest(dossier.Article.Text, dossier.Findings, typed);
            return (null, WordsPhrases.NotThere(near is null ? null : Wording.Quoted(Wording.Cut(near.Show(dossier.Article.Text.Raw), NearLength))));
        }

        var same = dossier.Claims.FirstOrDefault(c => c.Number != but && c.Claim.Words.Equals(words));
        return same is null ? (words, null) : (null, WordsPhrases.ThereAlready(dossier.ClaimId(same.Number)));
    }
}
