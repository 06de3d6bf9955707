using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>Posts, marks and private answers on their way.</summary>
public abstract class PostContract(bool inMemory) : StoreContract(inMemory)
{
    private Task<bool> Posting(Place channel) => Store.IsPostingAsync(channel, default);

    [Fact]
    public async Task What_is_said_waits_as_it_was_said_in_order()
    {
        await Do(Sample.Saying(Sample.Post("p1"), Sample.Private("a1"), Sample.Mark("m1")));
        var items = await Unsent();
        Assert.Equal([DeliveryKind.Post, DeliveryKind.Private, DeliveryKind.React], items.Select(i => i.Delivery.Kind));
        Assert.Equal(("token", Sample.Ana), (items[1].Delivery.ReplyToken, items[1].Delivery.For));
        Assert.Equal("m1", items[2].Delivery.MessageId);
        Assert.All(items, i => Assert.Equal((OutboxState.Pending, 0, null, null), (i.State, i.Attempts, i.SendingSince, i.WaitsFor)));
        Assert.Equal(items.Select(i => i.Id).Order(), items.Select(i => i.Id));
    }

    [Fact]
    public async Task A_reader_goes_on_where_it_was()
    {
        await Do(Sample.Saying([.. Enumerable.Range(0, 12).Select(i => Sample.Post($"p{i}"))]));
        var first = await Store.UnsentAsync(0, 5, default);
        Assert.Equal("p4", first[^1].Delivery.Key);
        Assert.Equal(["p5", "p6"], (await Store.UnsentAsync(first[^1].Id, 2, default)).Select(i => i.Delivery.Key));
    }

    [Fact]
    public async Task A_post_is_stored_once_while_it_waits_and_after_it_arrived()
    {
        await Do(Sample.Saying(Sample.Post("p1", "first")));
        await Do(Sample.Saying(Sample.Post("p1", "second")));
        Assert.Equal("first", Assert.Single(await Unsent()).Words());
        _ = await Send("p1", "m1");
        await Do(Sample.Saying(Sample.Post("p1", "third")));
        Assert.Empty(await Unsent());
    }

    [Fact]
    public async Task An_attempt_begins_once()
    {
        await Do(Sample.Saying(Sample.Post("p1")));
        var item = await Begin("p1");
        Assert.False(await Store.BeginAsync(item.Id, item.Delivery.Revision, Sample.Now, default));
        var sending = Assert.Single(await Unsent());
        Assert.Equal((OutboxState.Sending, Sample.Now, Sample.Now), (sending.State, sending.SendingSince, sending.Delivery.FirstTriedAt));
    }

    [Fact]
    public async Task An_attempt_at_what_is_not_there_does_not_begin() => Assert.False(await Store.BeginAsync(99, 1, Sample.Now, default));

    [Fact]
    public async Task An_attempt_that_failed_is_counted_if_asked_and_comes_again()
    {
        await Do(Sample.Saying(Sample.Post("p1")));
        var item = await Begin("p1");
        var later = Sample.Now.AddSeconds(30);
        await Store.AgainAsync(item.Id, counted: true, later, plainText: false, default);
        Time.Advance(TimeSpan.FromMinutes(1));
        _ = await Begin("p1");
        await Store.AgainAsync(item.Id, counted: false, later, plainText: true, default);
        var again = Assert.Single(await Unsent());
        Assert.Equal((OutboxState.Pending, 1, later, null), (again.State, again.Attempts, again.NotBefore, again.SendingSince));
        Assert.Equal((true, Sample.Now), (again.Delivery.PlainText, again.Delivery.FirstTriedAt));
    }

    [Fact]
    public async Task What_arrived_waits_no_more_and_is_an_anchor()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        var waiting = Assert.Single(await Store.AnchorsAsync(Sample.Id(1), default));
        Assert.Equal(new Anchor("d1", new MessageSubject.Card(Sample.Id(1)), Sample.Metro, null), waiting);
        _ = await Send("d1", "m1");
        Assert.Empty(await Unsent());
        Assert.Equal(waiting with { MessageId = "m1" }, await Store.AnchorAsync(new MessageRef(Sample.Metro, "m1"), default));
        Assert.Equal(waiting with { MessageId = "m1" }, Assert.Single(await Store.AnchorsAsync(Sample.Id(1), default)));
    }

    [Fact]
    public async Task What_arrived_arrives_once()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        var item = await Send("d1", "m1");
        await Store.SentAsync(item.Id, "m2", default);
        await Store.AgainAsync(item.Id, counted: true, Sample.Now, plainText: false, default);
        await Store.DeadAsync(item.Id, "No.", Sample.Private("told"), default);
        Assert.Empty(await Unsent());
        Assert.Equal("m1", Assert.Single(await Store.AnchorsAsync(Sample.Id(1), default)).MessageId);
    }

    [Fact]
    public async Task What_nobody_can_answer_is_no_anchor()
    {
        await Do(Sample.Saying(Sample.Post("p1")));
        _ = await Send("p1", "m1");
        Assert.Null(await Store.AnchorAsync(new MessageRef(Sample.Metro, "m1"), default));
    }

    [Fact]
    public async Task A_claims_message_is_an_anchor_of_its_dossier()
    {
        var claim = new ClaimId(Sample.Id(1), 3);
        await Do(Sample.Saying(
            Sample.Card("d1", 1), Sample.Post("c1") with { Subject = new MessageSubject.ClaimMessage(claim) }, Sample.Card("d2", 2), Sample.Post("u1") with { Subject = new MessageSubject.Unread("https://x.example", false) }));
        Assert.Equal(["d1", "c1"], (await Store.AnchorsAsync(Sample.Id(1), default)).Select(a => a.Key));
        _ = await Send("u1", "m9");
        Assert.IsType<MessageSubject.Unread>((await Store.AnchorAsync(new MessageRef(Sample.Metro, "m9"), default))?.Subject);
    }

    [Fact]
    public async Task A_message_given_up_is_told_of_and_seen_and_never_comes_back()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        var item = await Begin("d1");
        await Store.DeadAsync(item.Id, "Forbidden.", Sample.Private("told"), default);
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        Assert.Equal("told", Assert.Single(await Unsent()).Delivery.Key);
        Assert.Empty(await Store.AnchorsAsync(Sample.Id(1), default));
        var letter = Assert.Single((await Store.HealthAsync(default)).Dead);
        Assert.Equal(("d1", "chat city metro", "Forbidden."), (letter.Key, letter.Where, letter.Why));
    }

    [Fact]
    public async Task A_post_is_under_way_from_its_attempt_to_its_receipt()
    {
        await Do(Sample.Saying(Sample.Post("p1"), Sample.Post("p2"), Sample.Mark("m1")));
        Assert.False(await Posting(Sample.Metro));
        var first = await Begin("p1");
        Assert.True(await Posting(Sample.Metro.Under("thread")));
        Assert.False(await Posting(Sample.Sport));
        await Store.SentAsync(first.Id, "m1", default);
        _ = await Begin("mark:m1");
        Assert.False(await Posting(Sample.Metro));
        var second = await Begin("p2");
        Assert.True(await Posting(Sample.Metro));
        await Store.AgainAsync(second.Id, counted: true, Sample.Now, plainText: false, default);
        Assert.False(await Posting(Sample.Metro));
        second = await Begin("p2");
        await Store.DeadAsync(second.Id, "No.", null, default);
        Assert.False(await Posting(Sample.Metro));
    }

    [Fact]
    public async Task The_newest_message_of_a_subject_in_a_channel_is_the_one_that_counts()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1), Sample.Card("d1:again", 1), Sample.Card("d1:there", 1) with { Place = Sample.Sport }));
        Assert.Equal([("d1", false), ("d1:again", true), ("d1:there", true)], (await Store.AnchorsAsync(Sample.Id(1), default)).Select(a => (a.Key, a.IsCurrent)));
    }

    [Fact]
    public async Task Numbers_are_never_given_twice()
    {
        await Do(Sample.Saying(Sample.Post("p1")));
        var first = await Send("p1", "m1");
        await Do(Sample.Saying(Sample.Post("p2")));
        Assert.True(Assert.Single(await Unsent()).Id > first.Id);
    }
}
