using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>What happened to one claim, or with claim 0 to the article.</summary>
/// <param name="Claim">The number.</param>
/// <param name="Kind">For the desk's log.</param>
/// <param name="Line">For the claim's thread, or null.</param>
/// <param name="Tell">Who is called by name.</param>
/// <param name="SaidHere">The message that did it says it already: the line goes to the claim's other threads alone.</param>
internal sealed record ClaimChange(int Claim, DeskEventKind Kind, string? Line = null, Person? Tell = null, bool SaidHere = false);

/// <summary>Turns a changed dossier into one write: the log, every message that shows it, the lines in the threads, the answer.</summary>
internal sealed class ChangeBuilder(IStore store)
{
    /// <param name="context">The event.</param>
    /// <param name="dossier">As it shall be.</param>
    /// <param name="changes">What changed in it.</param>
    /// <param name="answer">Said privately where there is no message to tick.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Change> OfAsync(RequestContext context, Dossier dossier, IReadOnlyList<ClaimChange> changes, string answer, CancellationToken ct)
    {
        var anchors = await store.AnchorsAsync(dossier.Id, ct);
        return context.Nothing with
        {
            Dossier = dossier,
            Events = [.. changes.Select(h => new DeskEvent(h.Kind, dossier.Id, h.Claim, context.By, context.Now))],
            Outgoing = [.. Edits(context, dossier, changes, anchors), .. Lines(context, dossier, changes, anchors), .. Answered(context, answer)],
        };
    }

    /// <summary>A tick on the message that asked, or a private sentence where a button or a slash command did.</summary>
    public static IEnumerable<Outgoing> Answered(RequestContext context, string answer) => context.Event.MessageId is null
        ? [context.Privately(new View.Response(answer))]
        : context.Marked(MarkKind.Done);

    /// <summary>A card comes to where it was asked for; the one before it in that channel only says so.</summary>
    public static IEnumerable<Outgoing> CardsMoved(Dossier dossier, ImmutableArray<Anchor> anchors, RequestContext context) => anchors
        .Where(a => a.Subject is MessageSubject.Card && a.Channel == context.Place.InChannel && a.IsCurrent)
        .Select(a => new Outgoing(a.Key, DeliveryKind.Edit, a.Channel, new View.ThreadLine($"The card of {dossier.Id} is further down.")) { For = context.By });

    private static IEnumerable<Outgoing> Edits(RequestContext context, Dossier dossier, IReadOnlyList<ClaimChange> changes, ImmutableArray<Anchor> anchors)
    {
        var changed = changes.Select(h => h.Claim).ToHashSet();
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
        foreach (var what in changes.Where(h => h.Line is not null))
        {
            var threads = anchors
                .Where(a => a.Subject is MessageSubject.ClaimMessage { Claim.Number: var n } && n == what.Claim && !(what.SaidHere && SaidIn(a, context)))
                .ToList();
            if (threads.Count == 0 && what.Tell is not null)
            {
                unsaid.Add(what);
            }

            foreach (var (anchor, index) in threads.Select((a, i) => (a, i)))
            {
                yield return Under(anchor, MessageKeys.Line(context.Event.Key, what.Claim, index), new View.ThreadLine(what.Line!, what.Tell), context.By);
            }
        }

        // Nobody would hear of an assignment whose claim has no thread yet: it is said once, under the card.
        if (unsaid.Count > 0 && anchors.FirstOrDefault(a => a.Subject is MessageSubject.Card && a.IsCurrent && a.Channel == context.Place.InChannel) is { } here)
        {
            var claims = string.Join(", ", unsaid.Select(h => dossier.ClaimId(h.Claim).ToString()));
            yield return Under(here, MessageKeys.Line(context.Event.Key, 0, 0), new View.ThreadLine($"{claims}: {unsaid[0].Line}", unsaid[0].Tell), context.By);
        }
    }

    private static bool SaidIn(Anchor anchor, RequestContext context) =>
        context.Event.MessageId is not null && anchor.MessageId == context.Place.Thread && anchor.Channel == context.Place.InChannel;

    private static Outgoing Under(Anchor anchor, string key, View view, Person by) =>
        new(key, DeliveryKind.Post, anchor.Channel, view) { Under = anchor.Key, For = by };
}
