using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Opens a dossier on an article that was read, or shows the one there is.</summary>
internal sealed class ArticleDesk(IStore store, IArticleAnalyzer analyzer)
{
    /// <summary>The dossier of this page that may be shown here.</summary>
    public Task<Dossier?> KnownAsync(string addressKey, Asked asked, CancellationToken ct) =>
        FindAsync(addressKey, store.ByAddressAsync, asked, ct);

    public async Task<Change> OpenAsync(Article article, Asked asked, bool draft, CancellationToken ct)
    {
        if (await SameAsync(article, asked, ct).ConfigureAwait(false) is { } known)
        {
            return await AgainAsync(known, asked, ct).ConfigureAwait(false);
        }

        var findings = analyzer.Analyze(article.Text, article.Details.Title?.Value);
        var number = await store.LastNumberAsync(asked.Desk.Id, ct).ConfigureAwait(false) + 1;
        var home = new Home(asked.Place.InChannel, asked.Event.Audience);
        var dossier = DossierRules.Open(
            new DossierId(asked.Desk.Id, number), article, findings, home, asked.By, asked.Now, draft ? DossierOrigin.Draft : DossierOrigin.Published);
        return asked.Nothing with
        {
            Dossier = dossier,
            Events = [new DeskEvent(DeskEventKind.Opened, dossier.Id, 0, asked.By, asked.Now)],
            Outgoing =
            [
                CardOf(dossier, asked),
                .. dossier.Claims.Take(asked.Desk.OpenClaims).Select(c => ClaimOf(dossier, c, asked)),
                .. Changes.Answered(asked, $"Opened {dossier.Id}."),
            ],
        };
    }

    /// <summary>Posted again: the card comes to where it was asked for, and the channel is one of its own from now on.</summary>
    public async Task<Change> AgainAsync(Dossier dossier, Asked asked, CancellationToken ct)
    {
        var anchors = await store.AnchorsAsync(dossier.Id, ct).ConfigureAwait(false);
        var next = DossierRules.PostedIn(dossier, new Home(asked.Place.InChannel, asked.Event.Audience));
        var words = $"Already here: {dossier.Id}, opened by {WorkPhrases.Person(dossier.OpenedBy)} on {Times.Day(dossier.OpenedAt, asked.Zone)}.";
        return asked.Nothing with
        {
            Dossier = next == dossier ? null : next,
            Events = [new DeskEvent(DeskEventKind.PostedAgain, dossier.Id, 0, asked.By, asked.Now)],
            Outgoing = [.. Changes.CardsMoved(dossier, anchors, asked), CardOf(next, asked), asked.Privately(new View.Answer(words)), .. asked.Marked(MarkKind.Done)],
        };
    }

    /// <summary>Said where it was posted, with a way on; words sent under it become the article's text.</summary>
    public static Change Unread(Reading.Unreadable reading, Asked asked, string? address, bool draft) => asked.Nothing with
    {
        Outgoing =
        [
            new Outgoing(
                MessageKeys.Unread(asked.Event.Key),
                DeliveryKind.Post,
                asked.Place.InChannel,
                new View.Unread(ProblemPhrases.Of(reading).Sentence, [new Button("Paste text", new ActionToken(ActionVerb.Paste), Main: true)]))
            {
                Subject = new MessageSubject.Unread(address ?? "", draft),
                For = asked.By,
            },

            // A mark is seen on a message alone: who typed a command waits for words.
            .. asked.Event.MessageId is null ? [asked.Privately(new View.Answer(ProblemPhrases.Unread))] : asked.Marked(MarkKind.Failed),
        ],
    };

    public static Outgoing CardOf(Dossier dossier, Asked asked) => new(
        MessageKeys.Card(dossier.Id, asked.Event.Key), DeliveryKind.Post, asked.Place.InChannel, DossierViews.Card(dossier, asked.Zone))
    {
        Subject = new MessageSubject.Card(dossier.Id),
        For = asked.By,
    };

    public static Outgoing ClaimOf(Dossier dossier, ClaimFile claim, Asked asked) => new(
        MessageKeys.Claim(dossier.ClaimId(claim.Number), asked.Event.Key), DeliveryKind.Post, asked.Place.InChannel, ClaimViews.Card(dossier, claim, asked.Zone))
    {
        Subject = new MessageSubject.ClaimMessage(dossier.ClaimId(claim.Number)),
        For = asked.By,
    };

    private async Task<Dossier?> SameAsync(Article article, Asked asked, CancellationToken ct) =>
        (DossierRules.Address(article) is { } address ? await KnownAsync(address, asked, ct).ConfigureAwait(false) : null)
        ?? await FindAsync(TextHash.Folded(article.Text.Raw), store.ByTextAsync, asked, ct).ConfigureAwait(false);

    private async Task<Dossier?> FindAsync(string key, Func<DeskId, string, CancellationToken, Task<DossierId?>> find, Asked asked, CancellationToken ct) =>
        await find(asked.Desk.Id, Scope.Key(key, asked.Place, asked.Event.Audience), ct).ConfigureAwait(false) is { } id
            ? await store.DossierAsync(id, ct).ConfigureAwait(false)
            : null;
}
