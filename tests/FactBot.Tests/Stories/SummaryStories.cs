using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Schedule;
using FactBot.Core.Views;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Stories;

/// <summary>24 November 2026 is a Tuesday; it begins at 09:00.</summary>
public sealed class SummaryStories : IDisposable
{
    private readonly TestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private View.DailySummary Posted => (View.DailySummary)_desk.Room.Posted[^1].View;

    private async Task PassesAsync(TimeSpan time)
    {
        _desk.Time.Advance(time);
        await new SummaryLoop(_desk.Store, new WakeSignals(_desk.Time), _desk.Time, NullLogger<SummaryLoop>.Instance).StepAsync(default);
    }

    [Fact]
    public async Task A_channel_sets_its_summary_and_gets_the_days_work_at_its_time()
    {
        await _desk.TypesAsync("ana", "summary set 09:00 Europe/London mon-fri skip");
        Assert.Equal(
            "This channel gets its summary on Mon-Fri at 09:00 (Europe/London). The next one comes Wed 25 Nov at 09:00. Days with nothing new and nothing open are skipped. Nobody is called by name.",
            _desk.Whispered);

        _desk.Time.Advance(TimeSpan.FromHours(1));
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.SaysAsync("sam", "verdict A-1/1 confirmed the report says so");
        await _desk.SaysAsync("sam", "verdict A-1/2 wrong the ledger says otherwise");
        await _desk.SaysAsync("ana", "assign A-1/3 <@sam|sam> due:17:00");
        await _desk.SaysAsync("ana", "assign A-1/4 high");
        await PassesAsync(TimeSpan.FromHours(23));
        await _desk.SaysAsync("ana", "mine");

        Assert.Equal("Wed 25 Nov, since Tue 09:00 (Europe/London)", Posted.When);
        Assert.StartsWith($"1 article in \u00B7 {(await _desk.DossierAsync()).Claims.Length} claims opened \u00B7 2 done: 1 confirmed, 1 wrong (2 single check)", Posted.Counts, StringComparison.Ordinal);
        Assert.Equal("Overdue (1): A-1/3 @sam, since Tue 17:00", Posted.Sections[0].Words);
        Assert.Equal("Nobody on it, high (1): A-1/4", Posted.Sections[1].Words);
        Assert.Equal("next: Thu 09:00 \u00B7 /fact summary set", Posted.Foot);
        Assert.Empty(Posted.Tell);
        Assert.Equal(_desk.Metro, _desk.Room.Posted[^1].Place);
    }

    [Fact]
    public async Task People_are_called_by_name_only_where_that_is_wanted()
    {
        await _desk.TypesAsync("ana", "summary set 09:00 ping:on");
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.SaysAsync("ana", "assign A-1/3 <@sam|sam> due:17:00");
        await PassesAsync(TimeSpan.FromDays(1));
        await _desk.SaysAsync("ana", "mine");
        Assert.Equal("sam", Assert.Single(Posted.Tell).UserId);
    }

    [Fact]
    public async Task A_preview_is_for_one_person_and_changes_nothing()
    {
        await _desk.TypesAsync("ana", "summary set 09:00");
        var before = await _desk.Store.PlanAsync(_desk.Metro, default);
        await _desk.TypesAsync("sam", "summary preview");
        Assert.IsType<View.DailySummary>(_desk.Room.Whispered[^1].View);
        Assert.Equal("sam", _desk.Room.Whispered[^1].For!.UserId);
        Assert.Empty(_desk.Room.Posted);
        Assert.Equal(before!.Version, (await _desk.Store.PlanAsync(_desk.Metro, default))!.Version);
    }

    [Fact]
    public async Task One_posted_now_counts_for_no_day()
    {
        await _desk.TypesAsync("ana", "summary set 10:00 full");
        await _desk.TypesAsync("ana", "summary now");
        Assert.Equal("Posted. The daily summary comes at its own time all the same.", _desk.Whispered);
        await PassesAsync(TimeSpan.FromHours(1));
        await _desk.TypesAsync("ana", "mine");
        Assert.Equal(2, _desk.Room.Posted.Count);
        Assert.Equal("Tue 24 Nov, since Tue 09:00 (UTC)", Posted.When);
    }

    [Fact]
    public async Task Without_a_plan_a_summary_tells_of_the_last_day()
    {
        await _desk.TypesAsync("ana", "summary now");
        Assert.Equal(("Tue 24 Nov, since Mon 09:00 (UTC)", "no daily summary is set \u00B7 /fact summary set"), (Posted.When, Posted.Foot));
    }

    [Fact]
    public async Task What_is_not_said_stays_as_it_is_set()
    {
        await _desk.TypesAsync("ana", "summary set 9am Europe/London mon,wed short ping:on");
        await _desk.TypesAsync("ana", "summary set 10:30");
        Assert.Equal(
            "This channel gets its summary on Mon, Wed at 10:30 (Europe/London). The next one comes Wed 25 Nov at 10:30. Days with nothing new get a short one. People are called by name.",
            _desk.Whispered);
    }

    [Fact]
    public async Task A_summary_that_is_due_is_not_lost_when_only_its_manner_changes()
    {
        await _desk.TypesAsync("ana", "summary set 10:00 full");
        _desk.Time.Advance(TimeSpan.FromHours(2));
        await _desk.TypesAsync("ana", "summary set ping:on");
        await PassesAsync(TimeSpan.Zero);
        await _desk.TypesAsync("ana", "mine");
        Assert.Equal("Tue 24 Nov, since Tue 09:00 (UTC), late: was due 10:00", Posted.When);
    }

    [Fact]
    public async Task Off_stops_it_and_is_refused_where_there_is_none()
    {
        await _desk.TypesAsync("ana", "summary off");
        Assert.StartsWith("This channel has no daily summary", _desk.Whispered, StringComparison.Ordinal);
        await _desk.TypesAsync("ana", "summary set 10:00 full");
        await _desk.TypesAsync("ana", "summary off");
        await PassesAsync(TimeSpan.FromHours(1));
        await _desk.TypesAsync("ana", "mine");
        Assert.Empty(_desk.Room.Posted);
    }

    [Theory]
    [InlineData("summary set Europe/London", "At what time? For example: summary set 09:00 Europe/London mon-fri")]
    [InlineData("summary set at:25:00", "I can't read \"25:00\" as a time of the day. Type for example 09:00 or 9am.")]
    [InlineData("summary set 09:00 London", "I don't know the time zone \"London\". Did you mean Europe/London?")]
    [InlineData("summary set 09:00 zone:Europe/Lundon", "I don't know the time zone \"Europe/Lundon\". Did you mean Europe/London?")]
    [InlineData("summary set 09:00 zone:\"New York\"", "I don't know the time zone \"New York\". Did you mean America/New_York?")]
    [InlineData("summary set 09:00 zone:xyzzy", "I don't know the time zone \"xyzzy\". Type its IANA name, for example Europe/London or UTC.")]
    [InlineData("summary set 09:00 days:someday", "I can't read \"someday\" as days. Type for example mon-fri, daily, or mon,wed.")]
    [InlineData("summary set 09:00 ping:maybe", "\"maybe\" is neither on nor off. Type ping:on or ping:off.")]
    public async Task What_cannot_be_set_is_refused(string typed, string said)
    {
        await _desk.TypesAsync("ana", typed);
        Assert.Equal(said, _desk.Whispered);
        Assert.Null(await _desk.Store.PlanAsync(_desk.Metro, default));
    }

    [Theory]
    [InlineData("summary set 09:00")]
    [InlineData("summary now")]
    [InlineData("summary off")]
    public async Task In_a_thread_or_a_direct_message_it_says_where_to_type_it(string typed)
    {
        await _desk.SaysAsync("ana", typed, under: "m77");
        Assert.StartsWith("A summary belongs to the whole channel.", _desk.Whispered, StringComparison.Ordinal);
        _desk.Audience = Audience.Direct;
        await _desk.SaysAsync("ana", typed);
        Assert.StartsWith("A summary belongs to a channel.", _desk.Whispered, StringComparison.Ordinal);
        Assert.Empty(_desk.Room.Posted);
    }
}
