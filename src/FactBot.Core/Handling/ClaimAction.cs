using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>Runs an action on one claim: finds it, applies the rule, and makes the change or says why not.</summary>
internal sealed class ClaimAction(IStore store)
{
    private readonly ChangeBuilder _changes = new(store);

    public ReferenceResolver Resolver { get; } = new(store);

    /// <param name="reference">The reference to the claim.</param>
    /// <param name="context">The request context.</param>
    /// <param name="rule">The rule of the action.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Change> DoAsync(Reference reference, RequestContext context, Func<Dossier, ClaimRecord, ActionContext, RuleResult> rule, CancellationToken ct)
    {
        if (reference.Several is { } several)
        {
            return await new BulkClaimAction(store).DoAsync(several, context, rule, tell: null, ct);
        }

        switch (await Resolver.ClaimAsync(reference, context, ct))
        {
            case ResolvedReference.Missing missing:
                return context.Refuse(missing.Sentence);
            case ResolvedReference.Found { Dossier: var dossier, Claim: { } claim }:
                return await RuledAsync(context, dossier, rule(dossier, claim, new ActionContext(dossier.ClaimId(claim.Number), context.By, context.Now)), ct);
            default:
                throw new InvalidOperationException("A claim was asked for and an article came.");
        }
    }

    private async Task<Change> RuledAsync(RequestContext context, Dossier dossier, RuleResult result, CancellationToken ct) => result switch
    {
        RuleResult.Changed done => await _changes.OfAsync(
            context,
            dossier.With(done.Claim),
            [new ClaimChange(done.Claim.Number, done.Kind, done.Line)],
            $"{dossier.ClaimId(done.Claim.Number)}: {done.Line}",
            ct),
        RuleResult.Refused refused => context.Refuse(refused.Sentence),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
