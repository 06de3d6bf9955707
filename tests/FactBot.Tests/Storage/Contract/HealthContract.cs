using FactBot.Storage.Maintenance;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>How the store stands.</summary>
public abstract class HealthContract(bool inMemory) : StoreContract(inMemory)
{
    [Fact]
    public async Task A_new_store_has_no_problem_and_nothing_in_it()
    {
        var health = await Store.HealthAsync(default);
        Assert.Null(health.Problem);
        Assert.Equal((Schema.Current, 0, 0, 0, 0, 0, 0, 0), (health.Schema, health.Dossiers, health.Claims, health.InboxWaiting, health.OutboxWaiting, health.OutboxUnclear, health.DeadCount, health.FailedCount));
        Assert.Equal((null, null), (health.InboxOldest, health.OutboxOldest));
        Assert.True(health.DataBytes > 0 && health.LogBytes > 0);
    }

    [Fact]
    public async Task What_waits_is_counted_with_the_age_of_the_oldest()
    {
        _ = await Store.AcceptAsync(Sample.Event("e1"), default);
        await Do(Sample.Saying(Sample.Post("p1"), Sample.Post("p2")));
        Time.Advance(TimeSpan.FromHours(1));
        _ = await Store.AcceptAsync(Sample.Event("e2"), default);
        await Do(Sample.Saying(Sample.Post("p3")));
        _ = await Begin("p2");
        var health = await Store.HealthAsync(default);
        Assert.Equal((2, Sample.Now, 3, Sample.Now, 1), (health.InboxWaiting, health.InboxOldest, health.OutboxWaiting, health.OutboxOldest, health.OutboxUnclear));
    }

    [Fact]
    public async Task Dossiers_and_claims_are_counted_as_they_come()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        await Do(Sample.Saving(Sample.Dossier(2)));
        var stored = await Dossier(2);
        await Do(Sample.Saving(stored with { Claims = stored.Claims.Add(stored.Claims[0] with { Number = 7 }) }));
        var health = await Store.HealthAsync(default);
        Assert.Equal((2, 13), (health.Dossiers, health.Claims));
    }

    [Fact]
    public async Task Twenty_letters_are_shown_the_newest_first_and_all_are_counted()
    {
        for (var i = 0; i < 25; i++)
        {
            _ = await Store.AcceptAsync(Sample.Event($"e{i}"), default);
            await Store.FailAsync(new($"e{i}"), "It broke.", Sample.Post($"p{i}"), default);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        foreach (var item in await Unsent())
        {
            await Store.DeadAsync(item.Id, "No.", null, default);
        }

        var health = await Store.HealthAsync(default);
        Assert.Equal((25, 25, 20, 20), (health.FailedCount, health.DeadCount, health.Failed.Length, health.Dead.Length));
        Assert.Equal(("e24", "p24"), (health.Failed[0].Key, health.Dead[0].Key));
    }
}
