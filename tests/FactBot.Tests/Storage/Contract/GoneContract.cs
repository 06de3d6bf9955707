using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>Channels, threads and messages that are gone: nothing is sent there any more.</summary>
public abstract class GoneContract(bool inMemory) : StoreContract(inMemory)
{
    private Task Gone(Place place, string? message = null) => Do(new Change { Gone = new Request.Gone(place, message) });

    private async Task<List<string>> Waiting() => [.. (await Unsent()).Select(i => i.Delivery.Key)];

    [Fact]
    public async Task What_waits_for_a_message_that_is_gone_is_dropped()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1), Sample.Card("d2", 2)));
        _ = await Send("d1", "m1");
        _ = await Send("d2", "m2");
        await Do(Sample.Saying(Sample.Edit("d1", "two"), Sample.Post("t1") with { Under = "d1" }, Sample.Edit("d2", "two"), Sample.Mark("m1")));
        await Gone(Sample.Metro, "m1");
        Assert.Equal(["d2"], await Waiting());
        Assert.Equal(0, (await Store.HealthAsync(default)).DeadCount);
    }

    [Fact]
    public async Task A_message_that_is_gone_is_neither_edited_nor_answered()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        _ = await Send("d1", "m1");
        await Gone(Sample.Metro, "m1");
        await Do(Sample.Saying(Sample.Edit("d1", "two"), Sample.Post("t1") with { Under = "d1" }, Sample.Card("d1", 1)));
        Assert.Empty(await Unsent());
        Assert.Empty(await Store.AnchorsAsync(Sample.Id(1), default));
    }

    [Fact]
    public async Task What_waits_in_a_thread_that_is_gone_is_dropped_and_the_message_stays()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        _ = await Send("d1", "m1");
        await Do(Sample.Saying(Sample.Edit("d1", "two"), Sample.Post("t1") with { Under = "d1" }, Sample.Post("t2") with { Place = Sample.Metro.Under("m1") }, Sample.Post("p1")));
        await Gone(Sample.Metro.Under("m1"));
        Assert.Equal(["d1", "p1"], await Waiting());
        Assert.Single(await Store.AnchorsAsync(Sample.Id(1), default));
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_channel_that_is_gone()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1), Sample.Card("d2", 2) with { Place = Sample.Sport }));
        _ = await Send("d1", "m1");
        await Do(Sample.Saying(Sample.Post("p1"), Sample.Edit("d1", "two"), Sample.Post("p2") with { Place = Sample.Metro.Under("x") }));
        await Gone(Sample.Metro);
        await Do(Sample.Saying(Sample.Edit("d1", "three")));
        Assert.Equal(["d2"], await Waiting());
        Assert.Empty(await Store.AnchorsAsync(Sample.Id(1), default));
    }

    [Fact]
    public async Task An_attempt_that_is_under_way_is_left_to_end()
    {
        await Do(Sample.Saying(Sample.Post("p1")));
        var item = await Begin("p1");
        await Gone(Sample.Metro);
        Assert.Equal(["p1"], await Waiting());
        await Store.DeadAsync(item.Id, "The channel is gone.", null, default);
        Assert.Empty(await Unsent());
    }
}
