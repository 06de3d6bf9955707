using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Opens a dossier on an article, or shows the one that exists.</summary>
internal sealed class DossierOpener(IStore store, IArticleAnalyzer analyzer)
{
    /// <summary>The dossier of this page that may be shown here, or null.</summary>
    public Task<Dossier?> KnownAsync(string addressKey, RequestContext context, CancellationToken ct) =>
        FindAsync(addressKey, store.ByAddressAsync, context, ct);

    public async Task<Change> OpenAsync(Article article, RequestContext context, bool draft, CancellationToken ct)
    {
        if (await SameAsync(article, context, ct) is { } known)
        {
            return await AgainAsync(known, context, ct);
        }

        if (Analysed(article, out var unavailable) is not { } findings)
        {
            return NotAnalysed(unavailable!, context);
        }

        var number = await store.LastNumberAsync(context.Desk.Id, ct) + 1;
        var home = new Home(context.Place.InChannel, context.Event.Audience);
        var dossier = DossierRules.Open(
            new DossierId(context.Desk.Id, number), article, findings, home, context.By, context.Now, draft ? DossierOrigin.Draft : DossierOrigin.Published);
        return context.Nothing with
        {
            Dossier = dossier,
            Events = [new DeskEvent(DeskEventKind.Opened, dossier.Id, 0, context.By, context.Now)],
            Outgoing =
            [
                CardOf(dossier, context),
                .. dossier.Claims.Take(context.Desk.OpenClaims).Select(c => ClaimOf(dossier, c, context)),
                .. ChangeBuilder.Answered(context, $"Opened {dossier.Id}."),
            ],
        };
    }

    /// <summary>Posts the card of a known article again. The channel belongs to the dossier's channels from now on.</summary>
    public async Task<Change> AgainAsync(Dossier dossier, RequestContext context, CancellationToken ct)
    {
        var anchors = await store.AnchorsAsync(dossier.Id, ct);
        var next = DossierRules.PostedIn(dossier, new Home(context.Place.InChannel, context.Event.Audience));
        var words = $"Already here: {dossier.Id}, opened by {WorkPhrases.Person(dossier.OpenedBy)} on {Times.Day(dossier.OpenedAt, context.Zone)}.";
        return context.Nothing with
        {
            Dossier = next == dossier ? null : next,
            Events = [new DeskEvent(DeskEventKind.PostedAgain, dossier.Id, 0, context.By, context.Now)],
            Outgoing = [.. ChangeBuilder.CardsMoved(dossier, anchors, context), CardOf(next, context), context.Privately(new View.Response(words)), .. context.Marked(MarkKind.Done)],
        };
    }

    /// <summary>
    /// The response to a link or file that could not be read, posted in the channel with a way on. Words sent in its thread
    /// become the article's text.
    /// </summary>
    public static Change Unread(Reading.Unreadable reading, RequestContext context, string? address, bool draft) => Failed(
        new View.Unread(ProblemPhrases.Of(reading).Sentence, [new Button("Paste text", new ActionToken(ActionVerb.Paste), Main: true)]),
        new MessageSubject.Unread(address ?? "", draft),
        ProblemPhrases.Unread,
        context);

    public static Outgoing CardOf(Dossier dossier, RequestContext context) => new(
        MessageKeys.Card(dossier.Id, context.Event.Key), DeliveryKind.Post, context.Place.InChannel, DossierViews.Card(dossier, context.Zone))
    {
        Subject = new MessageSubject.Card(dossier.Id),
        For = context.By,
    };

    public static Outgoing ClaimOf(Dossier dossier, ClaimRecord claim, RequestContext context) => new(
        MessageKeys.Claim(dossier.ClaimId(claim.Number), context.Event.Key), DeliveryKind.Post, context.Place.InChannel, ClaimViews.Card(dossier, claim, context.Zone))
    {
        Subject = new MessageSubject.ClaimMessage(dossier.ClaimId(claim.Number)),
        For = context.By,
    };

    /// <summary>
    /// The response to an article that cannot be analysed on this machine. Nothing is kept of it, so that it can be posted again
    /// after the repair; its text, pasted, would help nobody.
    /// </summary>
    private static Change NotAnalysed(AnalyzerUnavailableException why, RequestContext context) =>
        Failed(new View.Unread(ProblemPhrases.NotAnalysedNow(why.Message), []), null, ProblemPhrases.NotAnalysedHere, context);

    /// <param name="said">The response in the channel, where everybody sees it.</param>
    /// <param name="subject">What a reply to it is about, or null.</param>
    /// <param name="told">The sentence for the person who typed a command. A command shows no mark, so that person gets words.</param>
    /// <param name="context">The request context.</param>
    private static Change Failed(View.Unread said, MessageSubject? subject, string told, RequestContext context) => context.Nothing with
    {
        Outgoing =
        [
            new Outgoing(MessageKeys.Unread(context.Event.Key), DeliveryKind.Post, context.Place.InChannel, said) { Subject = subject, For = context.By },
            .. context.Event.MessageId is null ? [context.Privately(new View.Response(told))] : context.Marked(MarkKind.Failed),
        ],
    };

    private Findings? Analysed(Article article, out AnalyzerUnavailableException? unavailable)
    {
        try
        {
            unavailable = null;
            return analyzer.Analyze(article.Text, article.Details.Title?.Value);
        }
        catch (AnalyzerUnavailableException e)
        {
            unavailable = e;
            return null;
        }
    }

    private async Task<Dossier?> SameAsync(Article article, RequestContext context, CancellationToken ct) =>
        (DossierRules.Address(article) is { } address ? await KnownAsync(address, context, ct) : null)
        ?? await FindAsync(TextHash.Folded(article.Text.Raw), store.ByTextAsync, context, ct);

    private async Task<Dossier?> FindAsync(string key, Func<DeskId, string, CancellationToken, Task<DossierId?>> find, RequestContext context, CancellationToken ct) =>
        await find(context.Desk.Id, DossierScope.Key(key, context.Place, context.Event.Audience), ct) is { } id
            ? await store.DossierAsync(id, ct)
            : null;
}
