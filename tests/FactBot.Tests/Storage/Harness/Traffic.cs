using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Storage.Harness;

/// <summary>
/// A desk at work: a message comes in, becomes a note on a claim with all that follows from it, and one of the bot's messages goes
/// out. Every step has a number, by which everything that it leaves behind can be found.
/// </summary>
internal sealed class Traffic(IStore store, int dossiers)
{
    public static string EventKey(long step) => Name("chat:", step);

    public static string NoteMessage(long step) => Name("m", step);

    public static string PostKey(long step) => Name("p", step);

    public DossierId DossierOf(long step) => Sample.Id(1 + (int)(step % dossiers));

    /// <summary>Opens the dossiers that are not there yet.</summary>
    public async Task PrepareAsync(Func<int, Dossier>? dossier = null)
    {
        for (var number = 1 + await store.LastNumberAsync(Sample.Desk, default); number <= dossiers; number++)
        {
            var made = dossier?.Invoke(number) ?? Sample.Dossier(number);
            _ = await store.CommitAsync(Sample.Saving(made) with { Outgoing = [Sample.Card(Name("d", number), number)] }, default);
        }
    }

    public Task<bool> AcceptAsync(long step) => store.AcceptAsync(
        new InboundEvent(
            new EventKey(EventKey(step)), Sample.Metro, new Actor(Sample.Ana), new Request.ThreadReply(new MessageRef(Sample.Metro, NoteMessage(step)), "m1", "The minutes show it.", [])), default);

    /// <summary>Reads, works out and stores, again where something has moved on.</summary>
    public async Task<CommitResult> NoteAsync(long step)
    {
        while (true)
        {
            var done = await store.CommitAsync(Noted((await store.DossierAsync(DossierOf(step), default))!, step), default);
            if (done is not CommitResult.Conflict)
            {
                return done;
            }
        }
    }

    /// <summary>Sends the message that waits longest. Null where none does.</summary>
    public async Task<long?> SendAsync()
    {
        if (await store.UnsentAsync(0, 1, default) is not [var item])
        {
            return null;
        }

        if (item.State is OutboxState.Pending)
        {
            _ = await store.BeginAsync(item.Id, item.Delivery.Revision, Sample.Now, default);
        }

        await store.SentAsync(item.Id, Name("sent", item.Id), default);
        return item.Id;
    }

    private static Change Noted(Dossier dossier, long step)
    {
        var claim = dossier.Claims[(int)(step / 7 % dossier.Claims.Length)];
        var note = Sample.Note(claim.Notes.Length + 1, Name("The minutes show it, as I found on page ", step), NoteMessage(step));
        return new Change
        {
            Settles = new EventKey(EventKey(step)),
            Dossier = dossier.With(claim with { Notes = claim.Notes.Add(note) }),
            Events = [new DeskEvent(DeskEventKind.Noted, dossier.Id, claim.Number, Sample.Ana, Sample.Now)],
            Outgoing =
            [
                Sample.Card(PostKey(step), dossier.Id.Number, "a line in the thread"),
                Sample.Edit(Name("d", dossier.Id.Number), Name("card ", step)),
                Sample.Mark(NoteMessage(step)),
            ],
        };
    }

    private static string Name(string prefix, long number) => prefix + number.ToString(CultureInfo.InvariantCulture);
}
