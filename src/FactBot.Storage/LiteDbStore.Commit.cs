using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Storage.Engine;
using FactBot.Storage.Records;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    public Task<CommitResult> CommitAsync(Change change, CancellationToken ct) => WriteAsync(tx => Commit(tx, change), ct);

    /// <summary>Every check comes before the first write, so a refused change leaves nothing to undo.</summary>
    private CommitResult Commit(Tx tx, Change change)
    {
        if ((change.Settles is { } key && InboxRecords.IsSettled(tx, key)) || (change.Day is { } day && AnsweredDays.IsAnswered(tx, day)))
        {
            return CommitResult.Before;
        }

        if ((change.Dossier is { } dossier && !Dossiers.Fits(tx, dossier)) || (change.Desk is { } desk && !Desks.Fits(tx, desk))
            || (change.Plan is { } plan && !SummaryPlans.Fits(tx, plan)))
        {
            return CommitResult.Conflict;
        }

        Store(tx, change, _time.GetUtcNow());
        return CommitResult.Done;
    }

    private void Store(Tx tx, Change change, DateTimeOffset now)
    {
        StoreDesk(tx, change, now);
        NotePostedAgain(tx, change);
        foreach (var deskEvent in change.Events)
        {
            DeskEvents.Add(tx, deskEvent);
        }

        if (change.Gone is { } gone)
        {
            OutboxRules.Gone(tx, gone);
        }

        foreach (var outgoing in change.Outgoing)
        {
            OutboxRecords.Add(tx, outgoing, now);
        }

        foreach (var next in change.Next)
        {
            _ = InboxRecords.Accept(tx, next, now);
        }

        if (change.Settles is { } settled)
        {
            InboxRecords.Settle(tx, settled, now);
        }
    }

    private void StoreDesk(Tx tx, Change change, DateTimeOffset now)
    {
        if (change.Dossier is { } dossier)
        {
            Dossiers.Save(tx, dossier, now, _memory);
        }

        if (change.Desk is { } desk)
        {
            Desks.Save(tx, desk);
        }

        if (change.Plan is { } plan)
        {
            SummaryPlans.Save(tx, plan);
        }

        if (change.NoPlan is { } channel)
        {
            SummaryPlans.Delete(tx, channel);
        }

        if (change.Day is { } day)
        {
            AnsweredDays.Save(tx, day);
        }
    }

    /// <summary>A dossier posted again becomes the latest one of the channel where it was posted.</summary>
    private static void NotePostedAgain(Tx tx, Change change)
    {
        foreach (var again in change.Events.Where(e => e.Kind is DeskEventKind.PostedAgain))
        {
            if (change.Settles is { } key && InboxRecords.Event(tx, key) is { } source)
            {
                PostedDossiers.Posted(tx, again.Dossier, source.Place, again.At);
            }
        }
    }
}
