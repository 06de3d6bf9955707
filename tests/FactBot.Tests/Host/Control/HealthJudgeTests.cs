using FactBot.Core.Delivery;
using FactBot.Core.Ports;
using FactBot.Host.Control;

namespace FactBot.Tests.Host.Control;

public class HealthJudgeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly StoreHealth Well = new(null, 1, 8192, 0, 3, 40, 0, null, 0, null, 0, [], [], 0, 0);
    private static readonly LoopHealth Running = new([], []);

    private static string Complaint(StoreHealth store, LoopHealth? loops) => Assert.Single(HealthJudge.Judge(store, loops, [], Now)).What;

    [Fact]
    public void A_desk_with_a_little_to_do_is_well() =>
        Assert.Empty(HealthJudge.Judge(Well with { InboxWaiting = 3, InboxOldest = Now.AddMinutes(-1), OutboxWaiting = 2, OutboxOldest = Now.AddMinutes(-5), OutboxUnclear = 1 }, Running, [], Now));

    [Fact]
    public void A_full_disk_is_said_once_though_the_loops_stand_still_for_it() => Assert.Equal(
        "The disk is full.",
        Complaint(Well with { Problem = "The disk is full" }, Running with { Troubles = [("inbox", new LoopProblem("The disk is full.", Now))] }));

    [Fact]
    public void A_loop_that_stands_still_is_told_with_its_hour() => Assert.Equal(
        "The outbox has stood still since 2026-11-24 08:30 UTC: the file is gone",
        Complaint(Well, Running with { Troubles = [("outbox", new LoopProblem("the file is gone", Now.AddMinutes(-30)))] }));

    [Fact]
    public void A_queue_that_grows_old_is_told() => Assert.Equal(
        "3 events not handled yet, the oldest for 6 minutes.", Complaint(Well with { InboxWaiting = 3, InboxOldest = Now.AddMinutes(-6) }, Running));

    [Fact]
    public void What_waits_too_long_is_told_though_the_clock_was_ahead_when_it_came()
    {
        var told = HealthJudge.Judge(
            Well with { OutboxWaiting = 3, OutboxOldest = Now.AddHours(4) }, Running with { OutboxWaiting = TimeSpan.FromMinutes(40) }, [], Now);
        Assert.Equal(
            ["What waits was stored at 2026-11-24 13:00 UTC, which is still to come.", "3 messages not sent yet, the oldest for 40 minutes."],
            told.Select(t => t.What));
    }

    [Fact]
    public void Where_nothing_runs_queues_may_be_old() =>
        Assert.Empty(HealthJudge.Judge(Well with { OutboxWaiting = 3, OutboxOldest = Now.AddDays(-6) }, null, [], Now));

    [Fact]
    public void A_platform_that_is_not_set_up_is_named() =>
        Assert.Equal("Messages wait for elsewhere, which is not set up here.", Complaint(Well, Running with { Unserved = ["elsewhere"] }));

    [Fact]
    public void What_was_given_up_today_needs_somebody_and_what_was_last_week_does_not()
    {
        var old = new DeadLetter("card:1", "terminal desk metro", "not in channel", Now.AddDays(-7));
        Assert.Empty(HealthJudge.Judge(Well with { Dead = [old], DeadCount = 1, Failed = [old], FailedCount = 1 }, Running, [], Now));
        Assert.Equal(
            "1 message of the last day could not be delivered and given up: see below.",
            Complaint(Well with { Dead = [old with { At = Now.AddHours(-2) }, old], DeadCount = 2 }, Running));
    }

    [Fact]
    public void A_chat_that_is_connected_is_well_and_one_that_is_shut_out_is_told_with_the_reason()
    {
        Assert.Empty(HealthJudge.Judge(Well, Running, [new ChatHealth("one", new AdapterState(Connected: true))], Now));
        var told = Assert.Single(HealthJudge.Judge(Well, Running, [new ChatHealth("one", new AdapterState(false, "It takes the token no more.", ForGood: true))], Now));
        Assert.Equal("one: It takes the token no more.", told.What);
        Assert.Contains("factbot doctor one", told.Do, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_complaint_says_what_to_do() => Assert.All(
        HealthJudge.Judge(
            Well with
            {
                InboxWaiting = 1,
                InboxOldest = Now.AddDays(-1),
                OutboxWaiting = 1,
                OutboxOldest = Now.AddDays(-1),
                Dead = [new DeadLetter("a", "b", "c", Now)],
                Failed = [new DeadLetter("a", "b", "c", Now)],
            },
            new LoopHealth([("summary", new LoopProblem("x", Now))], ["elsewhere"]),
            [new ChatHealth("one", new AdapterState(Connected: false)), new ChatHealth("two", new AdapterState(false, "Shut out.", ForGood: true))],
            Now),
        c => Assert.EndsWith(".", c.Do, StringComparison.Ordinal));
}
