using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>A change of one claim, or with claim 0 of the article.</summary>
/// <param name="Claim">The claim's number.</param>
/// <param name="Kind">The kind of change, for the desk's log.</param>
/// <param name="Line">The line for the claim's thread, or null.</param>
/// <param name="Tell">The person who is mentioned.</param>
/// <param name="SaidHere">The message that made the change says it already, so the line goes only to the claim's other threads.</param>
internal sealed record ClaimChange(int Claim, DeskEventKind Kind, string? Line = null, Person? Tell = null, bool SaidHere = false);

/// <summary>
/// Turns a changed dossier into one write: the log, the messages that show it, the lines in the threads, and the response.
/// </summary>
internal sealed class ChangeBuilder(IStore store)
{
    /// <param name="context">The request context.</param>
    /// <param name="dossier">The dossier's new content.</param>
    /// <param name="changes">The changes in it.</param>
    /// <param name="answer">The private response where there is no message to mark.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Change> OfAsync(RequestContext context, Dossier dossier, IReadOnlyList<ClaimChange> changes, string answer, CancellationToken ct)
    {
        var anchors = await store.AnchorsAsync(dossier.Id, ct);
        return context.Nothing with
        {
            Dossier = dossier,
            Events = [.. changes.Select(c => new DeskEvent(c.Kind, dossier.Id, c.Claim, context.By, context.Now))],
            Outgoing = [.. Edits(context, dossier, changes, anchors), .. Lines(context, dossier, changes, anchors), .. Answered(context, answer)],
        };
    }

    /// <summary>
    /// The response to a request: a mark on the message that asked, or a private sentence where a button or a slash command
    /// asked.
    /// </summary>
    public static IEnumerable<Outgoing> Answered(RequestContext context, string answer) => context.Event.MessageId is null
        ? [context.Privately(new View.Response(answer))]
        : context.Marked(MarkKind.Done);

    /// <summary>
    /// The edits that replace the earlier cards of a channel when a new card is posted there. They only say that the card is
    /// further down.
    /// </summary>
    public static IEnumerable<Outgoing> CardsMoved(Dossier dossier, ImmutableArray<Anchor> anchors, RequestContext context) => anchors
        .Where(a => a.Subject is MessageSubject.Card && a.Channel == context.Place.InChannel && a.IsCurrent)
        .Select(a => new Outgoing(a.Key, DeliveryKind.Edit, a.Channel, new View.ThreadLine($"The card of {dossier.Id} is further down.")) { For = context.By });

    private static IEnumerable<Outgoing> Edits(RequestContext context, Dossier dossier, IReadOnlyList<ClaimChange> changes, ImmutableArray<Anchor> anchors)
    {
        var changed = changes.Select(c => c.Claim).ToHashSet();
        var card = new Lazy<View>(() => DossierViews.Card(dossier, context.Zone));
        foreach (var anchor in anchors)
        {
            View? view = anchor.Subject switch
            {
                MessageSubject.Card when anchor.IsCurrent => card.Value,
                MessageSubject.ClaimMessage { Claim.Number: var n } when changed.Contains(n) => ClaimViews.Card(dossier, dossier.Claim(n)!, context.Zone),
                _ => null,
            };
            if (view is not null)
            {
                yield return new Outgoing(anchor.Key, DeliveryKind.Edit, anchor.Channel, view) { For = context.By };
            }
        }
    }

    private static IEnumerable<Outgoing> Lines(RequestContext context, Dossier dossier, IReadOnlyList<ClaimChange> changes, ImmutableArray<Anchor> anchors)
    {
        var unsaid = new List<ClaimChange>();
        foreach (var change in changes.Where(c => c.Line is not null))
        {
            var threads = anchors
                .Where(a => a.Subject is MessageSubject.ClaimMessage { Claim.Number: var n } && n == change.Claim && !(change.SaidHere && SaidIn(a, context)))
                .ToList();
            if (threads.Count == 0 && change.Tell is not null)
            {
                unsaid.Add(change);
            }

            foreach (var (anchor, index) in threads.Select((a, i) => (a, i)))
            {
                yield return Under(anchor, MessageKeys.Line(context.Event.Key, change.Claim, index), new View.ThreadLine(change.Line!, change.Tell), context.By);
            }
        }

        // The assignment of a claim that has no thread yet is reported once under the card; nobody would hear of it otherwise.
        if (unsaid.Count > 0 && anchors.FirstOrDefault(a => a.Subject is MessageSubject.Card && a.IsCurrent && a.Channel == context.Place.InChannel) is { } here)
        {
            var claims = ReferencePhrases.Listed(dossier, [.. unsaid.Select(c => c.Claim)]);
            yield return Under(here, MessageKeys.Line(context.Event.Key, 0, 0), new View.ThreadLine($"{claims}: {unsaid[0].Line}", unsaid[0].Tell), context.By);
        }
    }

    private static bool SaidIn(Anchor anchor, RequestContext context) =>
        context.Event.MessageId is not null && anchor.MessageId == context.Place.Thread && anchor.Channel == context.Place.InChannel;

    private static Outgoing Under(Anchor anchor, string key, View view, Person by) =>
        new(key, DeliveryKind.Post, anchor.Channel, view) { Under = anchor.Key, For = by };
}
