using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Adds a claim that a person found. Its words must stand in the article.</summary>
internal sealed class AddClaimHandler(IStore store, IArticleAnalyzer analyzer) : IHandler<Request.AddClaim>
{
    public async Task<Change> HandleAsync(Request.AddClaim request, RequestContext context, CancellationToken ct)
    {
        var resolved = await new ReferenceResolver(store).FindAsync(request.Ref with { Claim = null }, context, ct);
        if (resolved is not ResolvedReference.Found { Dossier: var dossier })
        {
            return context.Refuse(((ResolvedReference.Missing)resolved).Sentence);
        }

        var (words, problem) = ClaimWordsFinder.Find(dossier, request.Words);
        if (problem is not null)
        {
            return context.Refuse(problem);
        }

        if (dossier.Claims.Length >= Dossier.MaxClaims)
        {
            return context.Refuse(WordsPhrases.TooManyClaims(dossier.Id));
        }

        var (next, claim) = DossierRules.Added(dossier, analyzer.Describe(dossier.Article.Text, dossier.Findings, words!), context.By, context.Now);
        return await new ChangeBuilder(store).OfAsync(
            context, next, [new ClaimChange(claim.Number, DeskEventKind.ClaimAdded)], $"Added as {next.ClaimId(claim.Number)}.", ct);
    }
}
