using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>What every action on one claim does alike: find it, ask the rule, make the change or say why not.</summary>
internal sealed class ClaimWork(IStore store)
{
    private readonly Changes _changes = new(store);

    public Locator Locator { get; } = new(store);

    /// <param name="reference">Which claim.</param>
    /// <param name="asked">The event.</param>
    /// <param name="rule">What may be done.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Change> DoAsync(Reference reference, Asked asked, Func<Dossier, ClaimFile, Doing, Ruling> rule, CancellationToken ct)
    {
        switch (await Locator.ClaimAsync(reference, asked, ct).ConfigureAwait(false))
        {
            case Located.Missing missing:
                return asked.Refuse(missing.Sentence);
            case Located.Found { Dossier: var dossier, Claim: { } claim }:
                return await RuledAsync(asked, dossier, rule(dossier, claim, new Doing(dossier.ClaimId(claim.Number), asked.By, asked.Now)), ct).ConfigureAwait(false);
            default:
                throw new InvalidOperationException("A claim was asked for and an article came.");
        }
    }

    private async Task<Change> RuledAsync(Asked asked, Dossier dossier, Ruling ruling, CancellationToken ct) => ruling switch
    {
        Ruling.Changed done => await _changes.OfAsync(
            asked,
            dossier.With(done.Claim),
            [new Happened(done.Claim.Number, done.Kind, done.Line)],
            $"{dossier.ClaimId(done.Claim.Number)}: {done.Line}",
            ct).ConfigureAwait(false),
        Ruling.Refused refused => asked.Refuse(refused.Sentence),
        _ => throw new ArgumentOutOfRangeException(nameof(ruling)),
    };
}
