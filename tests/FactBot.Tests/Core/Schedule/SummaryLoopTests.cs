using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Core.Schedule;

/// <summary>One summary for a channel and a local date, at its time or not at all.</summary>
public sealed class SummaryLoopTests : IDisposable
{
    // A Tuesday.
    private readonly SummaryDesk _desk = new("2026-11-24T08:00Z");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_summary_comes_at_its_time_and_once()
    {
        await _desk.SetAsync(_desk.Plan());
        Assert.Equal(SummaryDesk.Utc("2026-11-24T09:00Z"), await _desk.StepAtAsync("2026-11-24T08:59:59Z"));
        Assert.Empty(await _desk.DaysAsync());
        Assert.Equal(SummaryDesk.Utc("2026-11-25T09:00Z"), await _desk.StepAtAsync("2026-11-24T09:00Z"));
        await _desk.StepAtAsync("2026-11-24T09:00:01Z");
        _desk.Restart();
        await _desk.StepAtAsync("2026-11-24T12:00Z");
        Assert.Equal(["2026-11-24"], await _desk.DaysAsync());
        Assert.Equal("Tue 24 Nov, since Tue 08:00 (UTC)", (await _desk.LastAsync()).When);
    }

    [Theory]
    [InlineData("2026-11-24T09:05Z", "Tue 24 Nov, since Tue 08:00 (UTC)")]
    [InlineData("2026-11-24T12:59Z", "Tue 24 Nov, since Tue 08:00 (UTC), late: was due 09:00")]
    public async Task A_late_one_says_so(string now, string when)
    {
        await _desk.SetAsync(_desk.Plan());
        await _desk.StepAtAsync(now);
        Assert.Equal(when, (await _desk.LastAsync()).When);
    }

    [Fact]
    public async Task One_that_is_four_hours_late_is_left_out_for_good()
    {
        await _desk.SetAsync(_desk.Plan());
        await _desk.StepAtAsync("2026-11-24T13:00Z");
        await _desk.StepAtAsync("2026-11-24T10:00Z");
        await _desk.StepAtAsync("2026-11-24T14:00Z");
        Assert.Empty(await _desk.DaysAsync());
        await _desk.StepAtAsync("2026-11-25T09:00Z");
        Assert.Equal(["2026-11-25"], await _desk.DaysAsync());
        Assert.Equal("Wed 25 Nov, since Tue 08:00 (UTC)", (await _desk.LastAsync()).When);
    }

    [Fact]
    public async Task The_day_of_a_late_one_is_the_day_that_it_was_due()
    {
        await _desk.SetAsync(_desk.Plan("23:00"));
        await _desk.StepAtAsync("2026-11-25T01:00Z");
        Assert.Equal("Tue 24 Nov, since Tue 08:00 (UTC), late: was due 23:00", (await _desk.LastAsync()).When);
        Assert.Equal(["2026-11-24"], await _desk.DaysAsync());
    }

    [Fact]
    public async Task A_window_begins_where_the_last_summary_ended()
    {
        await _desk.SetAsync(_desk.Plan(days: "mon-fri"));
        await _desk.StepAtAsync("2026-11-27T09:00Z");
        await _desk.StepAtAsync("2026-11-30T09:00Z");
        Assert.Equal("Mon 30 Nov, since Fri 09:00 (UTC)", (await _desk.LastAsync()).When);
    }

    [Fact]
    public async Task A_first_window_is_seven_days_at_most()
    {
        await _desk.SetAsync(_desk.Plan(days: "mon"));
        await _desk.StepAtAsync("2026-12-14T09:00Z");
        Assert.Equal("Mon 14 Dec, since 7 Dec 09:00 (UTC)", (await _desk.LastAsync()).When);
    }

    [Fact]
    public async Task A_clock_set_back_posts_no_second_one()
    {
        await _desk.SetAsync(_desk.Plan());
        foreach (var now in (string[])["2026-11-24T09:00Z", "2026-11-25T09:00Z", "2026-11-24T08:59Z", "2026-11-24T09:01Z", "2026-11-25T09:00Z", "2026-11-26T09:00Z"])
        {
            await _desk.StepAtAsync(now);
        }

        Assert.Equal(["2026-11-24", "2026-11-25", "2026-11-26"], await _desk.DaysAsync());
    }

    [Fact]
    public async Task A_clock_that_was_years_ahead_does_not_silence_the_days_between()
    {
        await _desk.SetAsync(_desk.Plan());
        await _desk.StepAtAsync("2028-06-01T09:00Z");
        await _desk.StepAtAsync("2026-11-24T09:00Z");
        await _desk.StepAtAsync("2026-11-25T09:00Z");
        Assert.Equal(["2028-06-01", "2026-11-24", "2026-11-25"], await _desk.DaysAsync());
        Assert.Equal("Wed 25 Nov, since Tue 09:00 (UTC)", (await _desk.LastAsync()).When);
    }

    [Fact]
    public async Task Another_time_on_the_same_day_posts_no_second_one()
    {
        await _desk.SetAsync(_desk.Plan());
        await _desk.StepAtAsync("2026-11-24T09:00Z");
        await _desk.SetAsync(_desk.Plan("15:00"));
        await _desk.StepAtAsync("2026-11-24T15:00Z");
        Assert.Equal(["2026-11-24"], await _desk.DaysAsync());
        Assert.Equal(SummaryDesk.Utc("2026-11-25T15:00Z"), await _desk.StepAtAsync("2026-11-24T16:00Z"));
    }

    [Fact]
    public async Task A_time_that_is_past_when_it_is_set_counts_from_the_next_day()
    {
        await _desk.SetAsync(_desk.Plan("07:00"));
        Assert.Equal(SummaryDesk.Utc("2026-11-25T07:00Z"), await _desk.StepAtAsync("2026-11-24T08:01Z"));
        Assert.Empty(await _desk.DaysAsync());
    }

    [Fact]
    public async Task Off_is_off_and_on_again_the_same_day_posts_no_second_one()
    {
        await _desk.SetAsync(_desk.Plan());
        await _desk.StepAtAsync("2026-11-24T09:00Z");
        await _desk.Store.CommitAsync(new Change { NoPlan = Sample.Metro }, default);
        Assert.Null(await _desk.StepAtAsync("2026-11-24T09:30Z"));
        await _desk.SetAsync(_desk.Plan("10:00"));
        await _desk.StepAtAsync("2026-11-24T10:00Z");
        Assert.Equal(["2026-11-24"], await _desk.DaysAsync());
        Assert.Equal(new DateOnly(2026, 11, 24), (await _desk.Store.PlanAsync(Sample.Metro, default))!.LastDate);
    }

    [Fact]
    public async Task What_is_set_while_a_summary_is_made_stays_set()
    {
        await _desk.SetAsync(_desk.Plan());
        var stale = await _desk.Store.PlanAsync(Sample.Metro, default);
        await _desk.SetAsync(_desk.Plan("10:00"));
        Assert.Equal(CommitResult.Conflict, await _desk.Store.CommitAsync(new Change { Plan = stale }, default));
        await _desk.Store.CommitAsync(new Change { NoPlan = Sample.Metro }, default);
        Assert.Equal(CommitResult.Conflict, await _desk.Store.CommitAsync(new Change { Plan = stale }, default));
    }

    [Fact]
    public async Task Channels_have_their_own_times()
    {
        await _desk.SetAsync(_desk.Plan());
        await _desk.SetAsync(_desk.Plan("08:30", channel: Sample.Sport));
        Assert.Equal(SummaryDesk.Utc("2026-11-24T09:00Z"), await _desk.StepAtAsync("2026-11-24T08:45Z"));
        await _desk.StepAtAsync("2026-11-24T09:00Z");
        Assert.Equal([Sample.Sport, Sample.Metro], (await _desk.PostedAsync()).Select(o => o.Delivery.Place));
    }

    [Fact]
    public async Task A_quiet_day_with_nothing_open_is_skipped_where_that_is_wanted()
    {
        await _desk.SetAsync(_desk.Plan(empty: EmptyDay.Skip));
        await _desk.StepAtAsync("2026-11-24T09:00Z");
        Assert.Empty(await _desk.DaysAsync());
        await _desk.SetAsync(_desk.Plan(empty: EmptyDay.Brief));
        await _desk.StepAtAsync("2026-11-25T09:00Z");
        Assert.Equal("Nothing new and nothing open.", (await _desk.LastAsync()).Counts);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_holds_up_no_other()
    {
        await _desk.SetAsync(_desk.Plan() with { SetAt = DateTimeOffset.MaxValue });
        await _desk.SetAsync(_desk.Plan(channel: Sample.Sport));
        await _desk.StepAtAsync("2026-11-24T09:00Z");
        Assert.Equal([Sample.Sport], (await _desk.PostedAsync()).Select(o => o.Delivery.Place));
    }

    [Fact]
    public async Task A_plan_whose_zone_this_machine_does_not_know_counts_in_utc()
    {
        await _desk.SetAsync(_desk.Plan(zone: "Mars/Olympus"));
        await _desk.StepAtAsync("2026-11-24T09:00Z");
        Assert.Single(await _desk.PostedAsync());
    }

    [Fact]
    public async Task The_loop_sleeps_until_something_is_due_and_wakes_for_a_new_plan()
    {
        using var stop = new CancellationTokenSource();
        var running = _desk.Loop.RunAsync(stop.Token);
        await _desk.Signals.Summary.WhenQuietAsync();
        Assert.Null(_desk.Signals.Summary.WakesAt);

        await _desk.SetAsync(_desk.Plan("08:03"));
        _desk.Signals.Summary.Set();
        await _desk.Signals.Summary.WhenQuietAsync();
        Assert.Equal(SummaryDesk.Utc("2026-11-24T08:03Z"), _desk.Signals.Summary.WakesAt);

        _desk.Time.Advance(TimeSpan.FromMinutes(3));
        await _desk.Signals.Summary.WhenQuietAsync();
        Assert.Equal(["2026-11-24"], await _desk.DaysAsync());
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
