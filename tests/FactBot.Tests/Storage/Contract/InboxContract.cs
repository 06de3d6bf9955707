using FactBot.Core.Domain;
using FactBot.Core.Requests;

namespace FactBot.Tests.Storage.Contract;

/// <summary>Events: each once, in order, until it is settled or given up.</summary>
public abstract class InboxContract(bool inMemory) : StoreContract(inMemory)
{
    private Task<bool> Accept(string key, Request? request = null) => Store.AcceptAsync(Sample.Event(key, request), default);

    private async Task<List<string>> Waiting() => [.. (await Unsettled()).Select(i => i.Event.Key.Value)];

    [Fact]
    public async Task An_event_waits_as_it_came()
    {
        var received = Sample.Event("e1", new Request.CheckLink("https://paper.example/1", Draft: true)) with { Audience = Audience.Direct, MessageId = "m1", ReplyToken = "t" };
        Assert.True(await Store.AcceptAsync(received, default));
        var item = Assert.Single(await Unsettled());
        Assert.Equal(received, item.Event);
        Assert.Equal((0, Sample.Now, Sample.Now), (item.Attempts, item.AcceptedAt, item.NotBefore));
    }

    [Fact]
    public async Task An_event_that_comes_five_times_waits_once()
    {
        Assert.True(await Accept("e1"));
        for (var i = 0; i < 4; i++)
        {
            Assert.False(await Accept("e1", new Request.WhoSees()));
        }

        Assert.IsType<Request.Help>(Assert.Single(await Unsettled()).Event.Request);
    }

    [Fact]
    public async Task An_event_that_was_settled_is_known()
    {
        _ = await Accept("e1");
        await Do(new() { Settles = new EventKey("e1") });
        Assert.False(await Accept("e1"));
        Assert.Empty(await Unsettled());
    }

    [Fact]
    public async Task Events_wait_in_the_order_of_arrival()
    {
        foreach (var key in (string[])["z", "a", "m"])
        {
            _ = await Accept(key);
        }

        Assert.Equal(["z", "a", "m"], await Waiting());
    }

    [Fact]
    public async Task A_reader_goes_on_where_it_was()
    {
        for (var i = 0; i < 12; i++)
        {
            _ = await Accept($"e{i}");
        }

        var first = await Store.UnsettledAsync(0, 5, default);
        var rest = await Store.UnsettledAsync(first[^1].Sequence, 100, default);
        Assert.Equal(["e0", "e1", "e2", "e3", "e4"], first.Select(i => i.Event.Key.Value));
        Assert.Equal(["e5", "e6", "e7", "e8", "e9", "e10", "e11"], rest.Select(i => i.Event.Key.Value));
    }

    [Fact]
    public async Task Putting_off_counts_if_asked_and_keeps_the_place()
    {
        _ = await Accept("e1");
        _ = await Accept("e2");
        var later = Sample.Now.AddMinutes(5);
        await Store.PutOffAsync(new EventKey("e1"), counted: true, later, default);
        await Store.PutOffAsync(new EventKey("e1"), counted: false, later, default);
        var items = await Unsettled();
        Assert.Equal(("e1", 1, later), (items[0].Event.Key.Value, items[0].Attempts, items[0].NotBefore));
        Assert.Equal("e2", items[1].Event.Key.Value);
    }

    [Fact]
    public async Task Putting_off_what_is_settled_does_not_bring_it_back()
    {
        _ = await Accept("e1");
        await Do(new() { Settles = new EventKey("e1") });
        await Store.PutOffAsync(new EventKey("e1"), counted: true, Sample.Now, default);
        await Store.PutOffAsync(new EventKey("never"), counted: true, Sample.Now, default);
        Assert.Empty(await Unsettled());
    }

    [Fact]
    public async Task An_event_given_up_is_told_of_once_and_known()
    {
        _ = await Accept("e1");
        await Store.FailAsync(new EventKey("e1"), "It broke.", Sample.Private("told"), default);
        await Store.FailAsync(new EventKey("e1"), "It broke.", Sample.Private("told"), default);
        Assert.Empty(await Unsettled());
        Assert.False(await Accept("e1"));
        Assert.Equal("told", Assert.Single(await Unsent()).Delivery.Key);
        var letter = Assert.Single((await Store.HealthAsync(default)).Failed);
        Assert.Equal(("e1", "chat city metro", "It broke."), (letter.Key, letter.Where, letter.Why));
    }

    [Fact]
    public async Task An_event_that_was_settled_cannot_fail()
    {
        _ = await Accept("e1");
        await Do(new() { Settles = new EventKey("e1") });
        await Store.FailAsync(new EventKey("e1"), "It broke.", Sample.Private("told"), default);
        Assert.Empty(await Unsent());
    }

    [Fact]
    public async Task Keys_differ_by_every_letter_and_may_be_long()
    {
        var longKey = new string('k', 5000);
        foreach (var key in (string[])["a", "A", "a|b", "a%7Cb", "ä", longKey, longKey + "k", ""])
        {
            Assert.True(await Accept(key), key);
        }

        Assert.Equal(8, (await Unsettled()).Length);
    }

    [Fact]
    public async Task Whoever_an_event_comes_from_is_known_by_the_name_they_showed_last()
    {
        _ = await Store.AcceptAsync(Sample.Event("e1", by: Sample.Ana), default);
        _ = await Store.AcceptAsync(Sample.Event("e2", by: Sample.Sam), default);
        _ = await Store.AcceptAsync(Sample.Event("e3", by: Sample.Ana with { Name = "anna" }), default);
        Assert.Equal(["anna", "sam"], (await Store.PeopleAsync(Sample.Desk, default)).Select(p => p.Name).Order());
        Assert.Empty(await Store.PeopleAsync(new DeskId("chat:another"), default));
    }
}
