using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>What is asked of a platform after a break.</summary>
public abstract class CatchUpContract(bool inMemory) : StoreContract(inMemory)
{
    private Task<System.Collections.Immutable.ImmutableArray<MessageRef>> Open(int limit = 10) => Store.OpenMessagesAsync(Sample.Desk, limit, default);

    private async Task Posted(Outgoing post, string message)
    {
        await Do(Sample.Saying(post));
        _ = await Send(post.Key, message);
    }

    private static Outgoing ClaimMessage(string key, int dossier, int claim) =>
        Sample.Post(key) with { Subject = new MessageSubject.ClaimMessage(new ClaimId(Sample.Id(dossier), claim)) };

    [Fact]
    public async Task A_desk_of_which_nothing_came_has_no_last_event()
    {
        Assert.Null(await Store.LastReceivedAsync(Sample.Desk, default));
    }

    [Fact]
    public async Task The_last_event_of_a_desk_is_known_before_and_after_it_is_handled_and_others_do_not_count()
    {
        _ = await Store.AcceptAsync(Sample.Event("e1"), default);
        Time.Advance(TimeSpan.FromMinutes(3));
        _ = await Store.AcceptAsync(Sample.Event("other") with { Place = Sample.Metro with { Workspace = "village" } }, default);
        Assert.Equal(Sample.Now, await Store.LastReceivedAsync(Sample.Desk, default));
        await Do(new Change { Settles = new EventKey("e1") });
        Assert.Equal(Sample.Now, await Store.LastReceivedAsync(Sample.Desk, default));
        Assert.Equal(Sample.Now.AddMinutes(3), await Store.LastReceivedAsync(DeskId.Of(Sample.Metro with { Workspace = "village" }), default));
    }

    [Fact]
    public async Task Private_conversations_are_known_by_what_was_received_in_them_newest_first_and_of_all_desks()
    {
        var (mine, other) = (new Place("chat", "city", "with|ana"), new Place("chat", "dm7", "7"));
        _ = await Store.AcceptAsync(Sample.Event("e1") with { Place = mine, Audience = Audience.Direct }, default);
        _ = await Store.AcceptAsync(Sample.Event("e2") with { Place = new Place("post", "city", "8"), Audience = Audience.Direct }, default);
        _ = await Store.AcceptAsync(Sample.Event("e3"), default);
        Time.Advance(TimeSpan.FromMinutes(3));
        _ = await Store.AcceptAsync(Sample.Event("e4") with { Place = other.Under("9"), Audience = Audience.Direct }, default);
        await Do(new Change { Settles = new EventKey("e4") });
        Assert.Equal([new(other, Sample.Now.AddMinutes(3)), new(mine, Sample.Now)], await Direct(Sample.Now.AddMinutes(-1)));
        Assert.Equal([other], (await Direct(Sample.Now)).Select(p => p.Channel));
        Assert.Equal([other], (await Direct(Sample.Now.AddMinutes(-1), limit: 1)).Select(p => p.Channel));

        Time.Advance(TimeSpan.FromMinutes(3));
        _ = await Store.AcceptAsync(Sample.Event("e5") with { Place = mine, Audience = Audience.Direct }, default);
        Assert.Equal([mine, other], (await Direct(Sample.Now)).Select(p => p.Channel));
    }

    private async Task<DirectPlace[]> Direct(DateTimeOffset since, int limit = 10) =>
        [.. await Store.DirectPlacesAsync("chat", since, limit, default)];

    [Fact]
    public async Task Cards_and_claim_messages_that_are_open_are_named_newest_article_first()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        await Do(Sample.Saving(Sample.Dossier(2)));
        await Posted(Sample.Card("d1", 1), "m1");
        await Posted(ClaimMessage("c1", 1, 1), "m2");
        await Posted(Sample.Card("d2", 2), "m3");
        await Do(Sample.Saying(ClaimMessage("c2", 2, 1)));
        Assert.Equal(["m3", "m1", "m2"], (await Open()).Select(m => m.MessageId));
        Assert.Equal(["m3", "m1"], (await Open(2)).Select(m => m.MessageId));
        Assert.All(await Open(), m => Assert.Equal(Sample.Metro, m.Channel));
    }

    [Fact]
    public async Task Claims_that_are_done_and_articles_without_open_claims_are_left_out()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        await Posted(Sample.Card("d1", 1), "m1");
        await Posted(ClaimMessage("c1", 1, 1), "m2");
        var stored = await Dossier(1);
        await Do(Sample.Saving(stored.With(stored.Claim(1)! with { State = ClaimState.Done, Verdict = Sample.Verdict() })));
        Assert.Equal(["m1"], (await Open()).Select(m => m.MessageId));
        stored = await Dossier(1);
        await Do(Sample.Saving(stored with { Claims = [.. stored.Claims.Select(c => c with { State = ClaimState.SetAside })] }));
        Assert.Empty(await Open());
    }
}
