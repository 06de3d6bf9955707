using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>What desks set, when channels get summaries, and which days were answered.</summary>
public abstract class SettingsContract(bool inMemory) : StoreContract(inMemory)
{
    private static readonly SummaryPlan Plan =
        new(Sample.Desk, Sample.Metro, new TimeOnly(9, 30), "Europe/London", [DayOfWeek.Monday], EmptyDay.Brief, Sample.Now) { Ping = true, LastDate = new DateOnly(2026, 11, 23), LastUntil = Sample.Now };

    [Fact]
    public async Task A_desk_that_has_set_nothing_has_version_0() => Assert.Equal(new Desk(Sample.Desk), await Store.DeskAsync(Sample.Desk, default));

    [Fact]
    public async Task Settings_are_stored_one_version_on_and_guarded_by_it()
    {
        var desk = new Desk(Sample.Desk) { Zone = "Europe/London", OpenClaims = 3, Notes = NotesRule.Marked, EvidenceRequired = true };
        await Do(new Change { Desk = desk });
        Assert.Equal(desk with { Version = 1 }, await Store.DeskAsync(Sample.Desk, default));
        Assert.Equal(CommitResult.Conflict, await Commit(new Change { Desk = desk with { OpenClaims = 4 } }));
        await Do(new Change { Desk = desk with { Version = 1, OpenClaims = 5 } });
        Assert.Equal(5, (await Store.DeskAsync(Sample.Desk, default)).OpenClaims);
    }

    [Fact]
    public async Task A_plan_is_kept_for_each_channel_and_taken_back()
    {
        await Do(new Change { Plan = Plan });
        await Do(new Change { Plan = Plan with { Channel = Sample.Sport, Ping = false } });
        DeepEquality.Same(Plan with { Version = 1 }, await Store.PlanAsync(Sample.Metro.Under("thread"), default));
        Assert.Equal(2, (await Store.PlansAsync(default)).Length);
        await Do(new Change { NoPlan = Sample.Metro });
        Assert.Null(await Store.PlanAsync(Sample.Metro, default));
        Assert.Equal(Sample.Sport, Assert.Single(await Store.PlansAsync(default)).Channel);
    }

    [Fact]
    public async Task A_plan_that_moved_on_or_was_taken_back_is_a_conflict()
    {
        await Do(new Change { Plan = Plan });
        Assert.Equal(CommitResult.Conflict, await Commit(new Change { Plan = Plan with { Ping = false } }));
        await Do(new Change { Plan = Plan with { Version = 1, Ping = false } });
        Assert.False((await Store.PlanAsync(Sample.Metro, default))?.Ping);
        await Do(new Change { NoPlan = Sample.Metro });
        Assert.Equal(CommitResult.Conflict, await Commit(new Change { Plan = Plan with { Version = 2 } }));
        await Do(new Change { Plan = Plan });
    }

    [Fact]
    public async Task A_day_is_answered_once()
    {
        var day = new SummaryDay(Sample.Desk, Sample.Metro, new DateOnly(2026, 11, 24));
        await Do(Sample.Saying(Sample.Post("s1")) with { Day = day });
        Assert.Equal(CommitResult.Before, await Commit(Sample.Saying(Sample.Post("s2")) with { Day = day }));
        await Do(Sample.Saying(Sample.Post("s3")) with { Day = day with { Channel = Sample.Sport } });
        await Do(Sample.Saying(Sample.Post("s4")) with { Day = day with { Date = day.Date.AddDays(1) } });
        Assert.Equal(["s1", "s3", "s4"], (await Unsent()).Select(i => i.Delivery.Key));
    }

    [Fact]
    public async Task Whoever_was_given_a_claim_is_known()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        var stored = await Dossier(1);
        await Do(Sample.Saving(stored.With(stored.Claim(1)! with { Assignee = Sample.Sam })));
        Assert.Equal([Sample.Sam], (await Store.PeopleAsync(Sample.Desk, default)).AsEnumerable());
    }
}
