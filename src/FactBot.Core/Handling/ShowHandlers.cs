using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>
/// A card or a claim's message: posted where there is none yet, and otherwise shown to the one who asks. A claim that is open
/// already shows its notes and evidence.
/// </summary>
internal sealed class ShowHandler(IStore store) : IHandler<Request.Show>
{
    public async Task<Change> HandleAsync(Request.Show request, Asked asked, CancellationToken ct) =>
        await new Locator(store).FindAsync(request.Ref, asked, ct).ConfigureAwait(false) switch
        {
            Located.Missing missing => asked.Refuse(missing.Sentence),
            Located.Found found when request.Whole => asked.Answer(DossierViews.Report(found.Dossier)),
            Located.Found { Claim: null } found => await CardAsync(found.Dossier, asked, ct).ConfigureAwait(false),
            Located.Found { Claim: { } claim } found => await ClaimAsync(found.Dossier, claim, asked, ct).ConfigureAwait(false),
            _ => throw new InvalidOperationException("Nothing else can be located."),
        };

    private async Task<Change> CardAsync(Dossier dossier, Asked asked, CancellationToken ct)
    {
        var here = (await HereAsync(dossier, asked, ct).ConfigureAwait(false)).Any(a => a.Subject is MessageSubject.Card);
        if (here || IsOthers(dossier, asked))
        {
            return asked.Answer(DossierViews.Card(dossier, asked.Zone));
        }

        var next = DossierRules.PostedIn(dossier, new Home(asked.Place.InChannel, asked.Event.Audience));
        return asked.Nothing with
        {
            Dossier = next == dossier ? null : next,
            Outgoing = [ArticleDesk.CardOf(next, asked), .. Changes.Answered(asked, $"The card of {dossier.Id} comes to this channel.")],
        };
    }

    private async Task<Change> ClaimAsync(Dossier dossier, ClaimFile claim, Asked asked, CancellationToken ct)
    {
        var here = (await HereAsync(dossier, asked, ct).ConfigureAwait(false))
            .FirstOrDefault(a => a.Subject is MessageSubject.ClaimMessage { Claim.Number: var n } && n == claim.Number);
        if (here is null && IsOthers(dossier, asked))
        {
            return asked.Answer(ClaimViews.Card(dossier, claim, asked.Zone));
        }

        if (here is null)
        {
            return asked.Nothing with
            {
                Outgoing = [ArticleDesk.ClaimOf(dossier, claim, asked), .. Changes.Answered(asked, $"Opened {dossier.ClaimId(claim.Number)}. Reply in its thread to add a note.")],
            };
        }

        var file = ClaimViews.File(dossier, claim, asked.Zone);
        return file.Lines.IsEmpty
            ? asked.Answer(new View.Answer(
                $"{dossier.ClaimId(claim.Number)} is open here already; it has no notes and no evidence yet.",
                here.MessageId is { } id ? new MessageRef(here.Channel, id) : null))
            : asked.Answer(file);
    }

    /// <summary>
    /// What is public does not come to a private channel as a message that can be answered: the notes written under it there would be
    /// shown to everybody.
    /// </summary>
    private static bool IsOthers(Dossier dossier, Asked asked) =>
        asked.Event.Audience is not Audience.Public && dossier.Homes.All(h => h.Channel != asked.Place.InChannel);

    private async Task<IEnumerable<Anchor>> HereAsync(Dossier dossier, Asked asked, CancellationToken ct) =>
        (await store.AnchorsAsync(dossier.Id, ct).ConfigureAwait(false)).Where(a => a.Channel == asked.Place.InChannel);
}
