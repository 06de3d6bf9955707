using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>
/// Shows a card or a claim's message. It is posted where there is none yet, and otherwise shown privately. A claim whose message
/// is posted already shows its notes and evidence.
/// </summary>
internal sealed class ShowHandler(IStore store) : IHandler<Request.Show>
{
    public async Task<Change> HandleAsync(Request.Show request, RequestContext context, CancellationToken ct) =>
        await new ReferenceResolver(store).FindAsync(request.Ref, context, ct) switch
        {
            ResolvedReference.Missing missing => context.Refuse(missing.Sentence),
            ResolvedReference.Found found when request.Whole => context.Answer(DossierViews.Report(found.Dossier)),
            ResolvedReference.Found { Claim: null } found => await CardAsync(found.Dossier, context, ct),
            ResolvedReference.Found { Claim: { } claim } found => await ClaimAsync(found.Dossier, claim, context, ct),
            _ => throw new InvalidOperationException("Nothing else can be located."),
        };

    private async Task<Change> CardAsync(Dossier dossier, RequestContext context, CancellationToken ct)
    {
        var here = (await HereAsync(dossier, context, ct)).Any(a => a.Subject is MessageSubject.Card);
        if (here || IsOthers(dossier, context))
        {
            return context.Answer(DossierViews.Card(dossier, context.Zone));
        }

        var next = DossierRules.PostedIn(dossier, new Home(context.Place.InChannel, context.Event.Audience));
        return context.Nothing with
        {
            Dossier = next == dossier ? null : next,
            Outgoing = [DossierOpener.CardOf(next, context), .. ChangeBuilder.Answered(context, $"The card of {dossier.Id} comes to this channel.")],
        };
    }

    private async Task<Change> ClaimAsync(Dossier dossier, ClaimRecord claim, RequestContext context, CancellationToken ct)
    {
        var here = (await HereAsync(dossier, context, ct))
            .FirstOrDefault(a => a.Subject is MessageSubject.ClaimMessage { Claim.Number: var n } && n == claim.Number);
        if (here is null && IsOthers(dossier, context))
        {
            return context.Answer(ClaimViews.Card(dossier, claim, context.Zone));
        }

        if (here is null)
        {
            return context.Nothing with
            {
                Outgoing = [DossierOpener.ClaimOf(dossier, claim, context), .. ChangeBuilder.Answered(context, $"Opened {dossier.ClaimId(claim.Number)}. Reply in its thread to add a note.")],
            };
        }

        var listing = ClaimViews.File(dossier, claim, context.Zone);
        return listing.Lines.IsEmpty
            ? context.Answer(new View.Response(
                $"{dossier.ClaimId(claim.Number)} is open here already; it has no notes and no evidence yet.",
                here.MessageId is { } id ? new MessageRef(here.Channel, id) : null))
            : context.Answer(listing);
    }

    /// <summary>
    /// Whether the dossier was not posted in this channel and the channel is not public. Its card is then not posted as a message
    /// that takes replies: the notes written under it would be shown to everybody.
    /// </summary>
    private static bool IsOthers(Dossier dossier, RequestContext context) =>
        context.Event.Audience is not Audience.Public && dossier.Homes.All(h => h.Channel != context.Place.InChannel);

    private async Task<IEnumerable<Anchor>> HereAsync(Dossier dossier, RequestContext context, CancellationToken ct) =>
        (await store.AnchorsAsync(dossier.Id, ct)).Where(a => a.Channel == context.Place.InChannel);
}
