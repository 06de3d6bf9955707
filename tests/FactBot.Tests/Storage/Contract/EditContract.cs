using FactBot.Core.Messages;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>Edits: the newest view counts, and no view overtakes a newer one.</summary>
public abstract class EditContract(bool inMemory) : StoreContract(inMemory)
{
    [Fact]
    public async Task An_edit_of_a_post_that_waits_takes_its_place()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1, "one"), Sample.Post("p2")));
        var before = (await Unsent())[0];
        await Do(Sample.Saying(Sample.Edit("d1", "two")));
        var items = await Unsent();
        Assert.Equal(["d1", "p2"], items.Select(i => i.Delivery.Key));
        Assert.Equal(("two", DeliveryKind.Post), (items[0].Words(), items[0].Delivery.Kind));
        Assert.True(items[0].Delivery.Revision > before.Delivery.Revision);
        Assert.False(await Store.BeginAsync(before.Id, before.Delivery.Revision, Sample.Now, default));
        Assert.True(await Store.BeginAsync(before.Id, items[0].Delivery.Revision, Sample.Now, default));
    }

    [Fact]
    public async Task An_edit_of_a_post_that_was_tried_waits_behind_it()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1, "one")));
        var post = await Begin("d1");
        await Do(Sample.Saying(Sample.Edit("d1", "two")));
        await Store.AgainAsync(post.Id, counted: true, Sample.Now, plainText: false, default);
        await Do(Sample.Saying(Sample.Edit("d1", "three")));
        var items = await Unsent();
        Assert.Equal(["one", "three"], items.Select(i => i.Words()));
        Assert.Equal((DeliveryKind.Edit, "d1", null), (items[1].Delivery.Kind, items[1].WaitsFor, items[1].Delivery.MessageId));
        Assert.True(items[1].Delivery.Revision > items[0].Delivery.Revision);
    }

    [Fact]
    public async Task An_edit_knows_its_message_once_that_arrived()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1, "one")));
        _ = await Send("d1", "m1");
        await Do(Sample.Saying(Sample.Edit("d1", "two")));
        var edit = Assert.Single(await Unsent());
        Assert.Equal(("m1", null, DeliveryKind.Edit), (edit.Delivery.MessageId, edit.WaitsFor, edit.Delivery.Kind));
        _ = await Send("d1", null);
        Assert.Empty(await Unsent());
        Assert.Equal("m1", Assert.Single(await Store.AnchorsAsync(Sample.Id(1), default)).MessageId);
    }

    [Fact]
    public async Task The_newest_of_the_edits_that_wait_is_left()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1, "one"), Sample.Card("d2", 2, "one")));
        _ = await Send("d1", "m1");
        _ = await Send("d2", "m2");
        await Do(Sample.Saying(Sample.Edit("d1", "two"), Sample.Edit("d2", "two"), Sample.Edit("d1", "three")));
        var items = await Unsent();
        Assert.Equal([("d1", "three"), ("d2", "two")], items.Select(i => (i.Delivery.Key, i.Words())));
        Assert.True(items[0].Delivery.Revision > items[1].Delivery.Revision);
    }

    [Fact]
    public async Task An_edit_that_comes_while_another_is_under_way_follows_it()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1, "one")));
        _ = await Send("d1", "m1");
        await Do(Sample.Saying(Sample.Edit("d1", "two")));
        var under = await Begin("d1");
        await Do(Sample.Saying(Sample.Edit("d1", "three")));
        Assert.Equal([("two", OutboxState.Sending), ("three", OutboxState.Pending)], (await Unsent()).Select(i => (i.Words(), i.State)));
        await Store.SentAsync(under.Id, "m1", default);
        Assert.Equal("three", Assert.Single(await Unsent()).Words());
    }

    [Fact]
    public async Task An_edit_that_failed_gives_way_to_a_newer_one()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1, "one")));
        _ = await Send("d1", "m1");
        await Do(Sample.Saying(Sample.Edit("d1", "two")));
        var under = await Begin("d1");
        await Do(Sample.Saying(Sample.Edit("d1", "three")));
        await Store.AgainAsync(under.Id, counted: true, Sample.Now, plainText: false, default);
        Assert.Equal("three", Assert.Single(await Unsent()).Words());
    }

    [Fact]
    public async Task A_newer_view_has_its_form_and_its_chances_anew()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1, "one")));
        _ = await Send("d1", "m1");
        await Do(Sample.Saying(Sample.Edit("d1", "two")));
        var edit = await Begin("d1");
        var later = Sample.Now.AddMinutes(1);
        await Store.AgainAsync(edit.Id, counted: true, later, plainText: true, default);
        await Do(Sample.Saying(Sample.Edit("d1", "three")));
        var item = Assert.Single(await Unsent());
        Assert.Equal((0, false, later), (item.Attempts, item.Delivery.PlainText, item.NotBefore));
    }

    [Fact]
    public async Task An_edit_of_a_message_that_never_was_is_dropped()
    {
        await Do(Sample.Saying(Sample.Edit("d1", "two")));
        Assert.Empty(await Unsent());
    }

    [Fact]
    public async Task An_edit_of_a_message_given_up_is_dropped()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        var post = await Begin("d1");
        await Do(Sample.Saying(Sample.Edit("d1", "two")));
        await Store.DeadAsync(post.Id, "Forbidden.", null, default);
        await Do(Sample.Saying(Sample.Edit("d1", "three")));
        Assert.Empty(await Unsent());
        Assert.Equal(2, (await Store.HealthAsync(default)).DeadCount);
    }

    [Fact]
    public async Task An_edit_given_up_leaves_its_message_alive()
    {
        await Do(Sample.Saying(Sample.Card("d1", 1)));
        _ = await Send("d1", "m1");
        await Do(Sample.Saying(Sample.Edit("d1", "two")));
        await Store.DeadAsync((await Begin("d1")).Id, "Too long.", null, default);
        await Do(Sample.Saying(Sample.Edit("d1", "three")));
        Assert.Equal("three", Assert.Single(await Unsent()).Words());
    }
}
