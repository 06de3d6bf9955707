using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Applies one action to several claims of one article. What can be done is done, and what cannot is reported.</summary>
internal sealed class BulkClaimAction(IStore store)
{
    private const int RefusalsTold = 3;

    public async Task<Change> DoAsync(ClaimSet set, RequestContext context, Func<Dossier, ClaimRecord, ActionContext, RuleResult> rule, Person? tell, CancellationToken ct)
    {
        var one = set is { All: false, Claims: [] };
        var resolver = new ReferenceResolver(store);
        var resolved = one
            ? await resolver.ClaimAsync(new Reference(set.Dossier, null), context, ct)
            : await resolver.FindAsync(new Reference(set.Dossier, null), context, ct);
        if (resolved is not ResolvedReference.Found found)
        {
            return context.Refuse(((ResolvedReference.Missing)resolved).Sentence);
        }

        return await DoAsync(found.Dossier, one ? [found.Claim!.Number] : set.All ? Open(found.Dossier) : set.Claims, context, rule, tell, ct);
    }

    /// <summary>The same for all open claims but some.</summary>
    public async Task<Change> DoButAsync(ClaimSet but, RequestContext context, Func<Dossier, ClaimRecord, ActionContext, RuleResult> rule, CancellationToken ct)
    {
        var resolved = await new ReferenceResolver(store).FindAsync(new Reference(but.Dossier, null), context, ct);
        if (resolved is not ResolvedReference.Found found)
        {
            return context.Refuse(((ResolvedReference.Missing)resolved).Sentence);
        }

        IReadOnlyList<int> kept = but is { All: false, Claims: [] } && found.Claim is { } here ? [here.Number] : but.All ? Open(found.Dossier) : but.Claims;
        return kept.FirstOrDefault(n => found.Dossier.Claim(n) is null) is var missing and not 0
            ? context.Refuse(ReferencePhrases.NoClaim(found.Dossier, missing))
            : Open(found.Dossier).Except(kept).ToList() is { Count: > 0 } others ? await DoAsync(found.Dossier, others, context, rule, tell: null, ct)
            : context.Refuse(WorkPhrases.NothingElseOpen(found.Dossier.Id));
    }

    private async Task<Change> DoAsync(
        Dossier dossier, IReadOnlyList<int> numbers, RequestContext context, Func<Dossier, ClaimRecord, ActionContext, RuleResult> rule, Person? tell, CancellationToken ct)
    {
        return numbers.FirstOrDefault(n => dossier.Claim(n) is null) is var missing and not 0
            ? context.Refuse(ReferencePhrases.NoClaim(dossier, missing))
            : await DoneAsync(dossier, numbers, context, rule, tell, ct);
    }

    private static IReadOnlyList<int> Open(Dossier dossier) => [.. dossier.Claims.Where(c => !c.IsClosed).Select(c => c.Number)];

    private async Task<Change> DoneAsync(
        Dossier dossier, IReadOnlyList<int> numbers, RequestContext context, Func<Dossier, ClaimRecord, ActionContext, RuleResult> rule, Person? tell, CancellationToken ct)
    {
        var rulings = numbers.Distinct()
            .Select(n => rule(dossier, dossier.Claim(n)!, new ActionContext(dossier.ClaimId(n), context.By, context.Now)))
            .ToList();
        var refused = string.Join(" ", rulings.OfType<RuleResult.Refused>().Take(RefusalsTold).Select(r => r.Sentence));
        var done = rulings.OfType<RuleResult.Changed>().ToList();
        if (done.Count == 0)
        {
            return context.Refuse(refused.Length > 0 ? refused : $"Every claim of {dossier.Id} is done or set aside.");
        }

        var next = done.Aggregate(dossier, (d, r) => d.With(r.Claim));
        var answer = $"{ReferencePhrases.Listed(dossier, [.. done.Select(r => r.Claim.Number)])}: {done[0].Line} {refused}".TrimEnd();
        var change = await new ChangeBuilder(store).OfAsync(context, next, [.. done.Select(r => new ClaimChange(r.Claim.Number, r.Kind, r.Line, tell))], answer, ct);
        return refused.Length > 0 && context.Event.MessageId is not null
            ? change with { Outgoing = change.Outgoing.Add(context.Privately(new View.Response(refused))) }
            : change;
    }
}
