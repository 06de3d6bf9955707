using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Storage.Guard;
using FactBot.Storage.Records;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    public Task<Committed> CommitAsync(Change change, CancellationToken ct) => WriteAsync(tx => Commit(tx, change), ct);

    /// <summary>Looks at everything before it writes anything: what is refused leaves nothing to undo.</summary>
    private Committed Commit(Tx tx, Change change)
    {
        if ((change.Settles is { } key && Inbox.IsSettled(tx, key)) || (change.Day is { } day && Days.IsAnswered(tx, day)))
        {
            return Committed.Before;
        }

        if ((change.Dossier is { } dossier && !Dossiers.Fits(tx, dossier)) || (change.Desk is { } desk && !Desks.Fits(tx, desk))
            || (change.Plan is { } plan && !Plans.Fits(tx, plan)))
        {
            return Committed.Conflict;
        }

        Store(tx, change, _time.GetUtcNow());
        return Committed.Done;
    }

    private void Store(Tx tx, Change change, DateTimeOffset now)
    {
        StoreDesk(tx, change, now);
        foreach (var happened in change.Events)
        {
            Events.Add(tx, happened);
        }

        if (change.Gone is { } gone)
        {
            Posts.Gone(tx, gone);
        }

        foreach (var outgoing in change.Outgoing)
        {
            Outbox.Add(tx, outgoing, now);
        }

        foreach (var next in change.Next)
        {
            _ = Inbox.Accept(tx, next, now);
        }

        if (change.Settles is { } settled)
        {
            Inbox.Settle(tx, settled, now);
        }
    }

    private void StoreDesk(Tx tx, Change change, DateTimeOffset now)
    {
        if (change.Dossier is { } dossier)
        {
            Dossiers.Save(tx, dossier, now, _memory);
            NotePostedAgain(tx, change, dossier.Id);
        }

        if (change.Desk is { } desk)
        {
            Desks.Save(tx, desk);
        }

        if (change.Plan is { } plan)
        {
            Plans.Save(tx, plan);
        }

        if (change.NoPlan is { } channel)
        {
            Plans.Delete(tx, channel);
        }

        if (change.Day is { } day)
        {
            Days.Save(tx, day);
        }
    }

    /// <summary>Posted again is posted last, in the channel where it was said.</summary>
    private static void NotePostedAgain(Tx tx, Change change, DossierId dossier)
    {
        foreach (var again in change.Events.Where(e => e.Kind is DeskEventKind.PostedAgain && e.Dossier == dossier))
        {
            if (change.Settles is { } key && Inbox.Event(tx, key) is { } asked)
            {
                PostedDossiers.Posted(tx, dossier, asked.Place, again.At);
            }
        }
    }
}
