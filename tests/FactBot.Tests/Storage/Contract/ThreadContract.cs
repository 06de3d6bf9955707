using FactBot.Core.Messages;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>Posts in the thread of another message of the bot.</summary>
public abstract class ThreadContract(bool inMemory) : StoreContract(inMemory)
{
    [Fact]
    public async Task A_post_waits_for_its_parent_and_goes_into_its_thread()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1), Sample.Post("t1") with { Under = "d1" }));
        Assert.Equal((null, "d1"), ((await Unsent())[1].Delivery.Place.Thread, (await Unsent())[1].WaitsFor));
        _ = await Send("d1", "m1");
        var item = Assert.Single(await Unsent());
        Assert.Equal((Sample.Metro.Under("m1"), null), (item.Delivery.Place, item.WaitsFor));
    }

    [Fact]
    public async Task A_post_under_a_message_that_arrived_goes_at_once()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        _ = await Send("d1", "m1");
        await Do(Sample.Saying(Sample.Post("t1") with { Under = "d1" }));
        Assert.Equal("m1", Assert.Single(await Unsent()).Delivery.Place.Thread);
    }

    [Fact]
    public async Task What_waits_for_a_message_given_up_is_given_up_too()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1), Sample.Post("t1") with { Under = "d1" }, Sample.Post("t2") with { Under = "t1" }, Sample.Post("p1")));
        await Store.DeadAsync((await Begin("d1")).Id, "Forbidden.", null, default);
        Assert.Equal("p1", Assert.Single(await Unsent()).Delivery.Key);
        Assert.Equal(["t2", "t1", "d1"], (await Store.HealthAsync(default)).Dead.Select(d => d.Key));
        await Do(Sample.Saying(Sample.Post("t1"), Sample.Edit("t2", "late")));
        Assert.Single(await Unsent());
    }

    [Fact]
    public async Task A_post_under_a_message_that_never_arrives_is_given_up_at_once_and_seen()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        await Store.DeadAsync((await Begin("d1")).Id, "Forbidden.", null, default);
        await Do(Sample.Saying(Sample.Post("t1") with { Under = "d1" }, Sample.Post("t2") with { Under = "never" }));
        Assert.Empty(await Unsent());
        Assert.Equal(3, (await Store.HealthAsync(default)).DeadCount);
    }

    [Fact]
    public async Task A_claims_message_in_a_thread_keeps_its_own_place_as_an_anchor()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1), Sample.Card("c1", 1) with { Under = "d1" }));
        _ = await Send("d1", "m1");
        _ = await Send("c1", "m2");
        var (first, anchor) = ((await Store.AnchorsAsync(Sample.Id(1), default))[0], (await Store.AnchorsAsync(Sample.Id(1), default))[1]);
        Assert.False(first.IsCurrent);
        Assert.Equal(new Anchor("c1", new MessageSubject.Card(Sample.Id(1)), Sample.Metro, "m2"), anchor);
    }
}
