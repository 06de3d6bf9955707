using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>What every action on one claim does alike: find it, ask the rule, make the change or say why not.</summary>
internal sealed class ClaimAction(IStore store)
{
    private readonly ChangeBuilder _changes = new(store);

    public ReferenceResolver Locator { get; } = new(store);

    /// <param name="reference">Which claim.</param>
    /// <param name="context">The event.</param>
    /// <param name="rule">What may be done.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Change> DoAsync(Reference reference, RequestContext context, Func<Dossier, ClaimRecord, ActionContext, RuleResult> rule, CancellationToken ct)
    {
        switch (await Locator.ClaimAsync(reference, context, ct))
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
