using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Text;

namespace FactBot.Core.Handling;

/// <summary>Gives a claim other words of the article.</summary>
internal sealed class EditClaimHandler(IStore store, IArticleAnalyzer analyzer) : IHandler<Request.EditClaim>
{
    public Task<Change> HandleAsync(Request.EditClaim request, RequestContext context, CancellationToken ct) => new ClaimAction(store).DoAsync(
        request.Ref,
        context,
        (dossier, claim, action) =>
        {
            var (words, problem) = ClaimWordsFinder.Find(dossier, request.Words, but: claim.Number);
            return problem is not null
                ? new RuleResult.Refused(problem)
                : ClaimRules.Respan(
                    claim,
                    action,
                    analyzer.Describe(dossier.Article.Text, dossier.Findings, words!),
                    Wording.Quoted(words!.Show(dossier.Article.Text.Raw)));
        },
        ct);
}
