using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>A change is stored whole or not at all, and once.</summary>
public abstract class CommitContract(bool inMemory) : StoreContract(inMemory)
{
    private static readonly EventKey Key = new("e1");

    [Fact]
    public async Task A_settled_event_does_nothing_again()
    {
        _ = await Store.AcceptAsync(Sample.Event("e1"), default);
        await Do(Sample.Saying(Sample.Post("p1")) with { Settles = Key });
        Assert.Equal(CommitResult.Before, await Commit(Sample.Saying(Sample.Post("p2")) with { Settles = Key, Dossier = Sample.Dossier(1) }));
        Assert.Equal("p1", Assert.Single(await Unsent()).Delivery.Key);
        Assert.Null(await Store.DossierAsync(Sample.Id(1), default));
    }

    [Fact]
    public async Task An_event_given_up_does_nothing_later()
    {
        _ = await Store.AcceptAsync(Sample.Event("e1"), default);
        await Store.FailAsync(Key, "It broke.", null, default);
        Assert.Equal(CommitResult.Before, await Commit(Sample.Saying(Sample.Post("p1")) with { Settles = Key }));
    }

    [Fact]
    public async Task A_conflict_stores_nothing_and_leaves_the_event()
    {
        _ = await Store.AcceptAsync(Sample.Event("e1"), default);
        await Do(Sample.Saving(Sample.Dossier(1)));
        var change = Sample.Saving(Sample.Dossier(1)) with
        {
            Settles = Key,
            Outgoing = [Sample.Post("p1")],
            Next = [Sample.Event("e2")],
            Desk = new Desk(Sample.Desk) { OpenClaims = 2 },
            Day = new SummaryDay(Sample.Desk, Sample.Metro, new DateOnly(2026, 11, 24)),
        };
        Assert.Equal(CommitResult.Conflict, await Commit(change));
        Assert.Equal("e1", Assert.Single(await Unsettled()).Event.Key.Value);
        Assert.Empty(await Unsent());
        Assert.Equal(0, (await Store.DeskAsync(Sample.Desk, default)).Version);
        await Do(change with { Dossier = null });
    }

    [Fact]
    public async Task Work_that_follows_waits_like_any_event_and_comes_once()
    {
        var next = Sample.Event("next", new Request.KeepEvidence(new ClaimId(Sample.Id(1), 2), 1));
        await Do(new Change { Next = [next] });
        await Do(new Change { Next = [next] });
        Assert.Equal(next, Assert.Single(await Unsettled()).Event);
    }

    [Fact]
    public async Task Everything_of_a_change_is_stored()
    {
        _ = await Store.AcceptAsync(Sample.Event("e1"), default);
        await Do(new Change
        {
            Settles = Key,
            Dossier = Sample.Dossier(1),
            Desk = new Desk(Sample.Desk) { OpenClaims = 2 },
            Events = [new DeskEvent(DeskEventKind.Opened, Sample.Id(1), 0, Sample.Ana, Sample.Now), new DeskEvent(DeskEventKind.Opened, Sample.Id(1), 0, Sample.Ana, Sample.Now)],
            Outgoing = [Sample.Card("d1", 1), Sample.Post("t1") with { Under = "d1" }],
            Next = [Sample.Event("e2")],
        });
        Assert.Equal("e2", Assert.Single(await Unsettled()).Event.Key.Value);
        Assert.Equal(2, (await Unsent()).Length);
        Assert.Equal(2, (await Store.DeskAsync(Sample.Desk, default)).OpenClaims);
        Assert.NotNull(await Store.DossierAsync(Sample.Id(1), default));
    }

    [Fact]
    public async Task A_write_that_nobody_waits_for_any_more_does_not_begin()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AcceptAsync(Sample.Event("e1"), given.Token));
        Assert.Empty(await Unsettled());
    }
}
