using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using FactBot.Core.Domain;
using FactBot.Core.Schedule;
using FactBot.Core.Time;

namespace FactBot.Tests.Core.Schedule;

public class DailySlotsTests
{
    private static readonly Place Channel = new("p", "w", "c");

    private static readonly string[] Zones =
    [
        "UTC", "Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca", "Australia/Lord_Howe", "America/Havana", "Africa/Cairo", "Asia/Beirut",
    ];

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static SummaryPlan Plan(string at, string days = "daily", string setAt = "2000-01-01T00:00Z") => new(
        DeskId.Of(Channel), Channel, TimeOnly.Parse(at, CultureInfo.InvariantCulture), "UTC", DayNames.ReadAll(days), EmptyDay.Skip, Utc(setAt));

    private static string Said(SummarySlot? slot) => slot is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{slot.Date:yyyy-MM-dd} at {slot.Due.UtcDateTime:yyyy-MM-dd HH:mm}");

    [Theory]
    [InlineData("Europe/London", "09:00", "daily", "2026-11-24T08:59Z", "2026-11-24 at 2026-11-24 09:00")]
    [InlineData("Europe/London", "09:00", "daily", "2026-11-24T09:00Z", "2026-11-25 at 2026-11-25 09:00")]
    [InlineData("Europe/London", "09:00", "mon-fri", "2026-11-27T09:00Z", "2026-11-30 at 2026-11-30 09:00")]
    [InlineData("Europe/London", "09:00", "daily", "2026-03-28T09:00Z", "2026-03-29 at 2026-03-29 08:00")]
    [InlineData("Europe/London", "01:30", "daily", "2026-03-28T12:00Z", "2026-03-29 at 2026-03-29 01:00")]
    [InlineData("Europe/London", "01:30", "daily", "2026-10-24T12:00Z", "2026-10-25 at 2026-10-25 00:30")]
    [InlineData("Europe/London", "01:30", "daily", "2026-10-25T00:45Z", "2026-10-26 at 2026-10-26 01:30")]
    [InlineData("America/New_York", "02:30", "daily", "2026-03-07T12:00Z", "2026-03-08 at 2026-03-08 07:00")]
    [InlineData("America/New_York", "23:30", "fri", "2026-11-24T00:00Z", "2026-11-27 at 2026-11-28 04:30")]
    [InlineData("Asia/Kathmandu", "09:00", "sun", "2026-11-24T00:00Z", "2026-11-29 at 2026-11-29 03:15")]
    [InlineData("Pacific/Apia", "09:00", "mon", "2026-11-24T00:00Z", "2026-11-30 at 2026-11-29 20:00")]
    [InlineData("Pacific/Apia", "09:00", "daily", "2011-12-29T19:00Z", "2011-12-31 at 2011-12-30 19:00")]
    [InlineData("Pacific/Apia", "09:00", "fri", "2011-12-29T19:00Z", "2012-01-06 at 2012-01-05 19:00")]
    [InlineData("Africa/Casablanca", "09:00", "daily", "2026-02-14T12:00Z", "2026-02-15 at 2026-02-15 09:00")]
    [InlineData("Africa/Casablanca", "09:00", "daily", "2026-04-14T12:00Z", "2026-04-15 at 2026-04-15 08:00")]
    [InlineData("Australia/Lord_Howe", "02:15", "daily", "2026-10-03T00:00Z", "2026-10-04 at 2026-10-03 15:30")]
    [InlineData("Australia/Lord_Howe", "01:45", "daily", "2026-04-04T00:00Z", "2026-04-05 at 2026-04-04 14:45")]
    [InlineData("America/Havana", "00:00", "daily", "2026-03-07T12:00Z", "2026-03-08 at 2026-03-08 05:00")]
    [InlineData("Africa/Cairo", "00:00", "daily", "2026-04-23T12:00Z", "2026-04-24 at 2026-04-23 22:00")]
    public void The_next_summary_is_due_at_the_zones_own_time(string zone, string at, string days, string after, string due) =>
        Assert.Equal(due, Said(DailySlots.Next(Plan(at, days), Utc(after), TimeZoneInfo.FindSystemTimeZoneById(zone))));

    [Theory]
    [InlineData("09:00", "daily", "2026-11-24T09:00Z", "2026-11-24 at 2026-11-24 09:00")]
    [InlineData("09:00", "daily", "2026-11-24T08:59Z", "2026-11-23 at 2026-11-23 09:00")]
    [InlineData("09:00", "mon", "2026-11-29T23:00Z", "2026-11-23 at 2026-11-23 09:00")]
    public void The_last_one_is_the_one_before(string at, string days, string until, string due) =>
        Assert.Equal(due, Said(DailySlots.Last(Plan(at, days), Utc(until), TimeZoneInfo.Utc)));

    [Theory]
    [InlineData("2026-11-24T08:00Z", "2026-11-24 at 2026-11-24 09:00")]
    [InlineData("2026-11-24T09:00Z", "-")]
    [InlineData("2026-11-24T10:00Z", "-")]
    public void A_plan_answers_for_no_day_before_it_was_set(string setAt, string due) =>
        Assert.Equal(due, Said(DailySlots.Last(Plan("09:00", setAt: setAt), Utc("2026-11-24T12:00Z"), TimeZoneInfo.Utc)));

    [Fact]
    public void A_plan_without_days_is_never_due() => Assert.Null(DailySlots.Next(Plan("09:00") with { Days = [] }, Utc("2026-11-24T12:00Z"), TimeZoneInfo.Utc));

    [Fact]
    public void Every_wanted_local_date_has_one_slot_and_no_other_date_has_any() => Gen.Select(
        Gen.Int[0, Zones.Length - 1], Gen.Int[0, (24 * 60) - 1], Gen.Int[1, 127], Gen.Int[0, 5000]).Sample(
        (zoneIndex, minute, dayBits, start) =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[zoneIndex]);
            var days = Enum.GetValues<DayOfWeek>().Where(d => (dayBits & (1 << (int)d)) != 0).ToImmutableArray();
            var plan = Plan("00:00") with { At = new TimeOnly(minute / 60, minute % 60), Days = days };
            var first = new DateOnly(2012, 1, 15).AddDays(start);
            var wanted = Enumerable.Range(0, 60).Select(first.AddDays).Where(d => days.Contains(d.DayOfWeek)).ToList();
            Assert.Equal(wanted, Dates(plan, first, first.AddDays(60), zone));
        },
        iter: 300);

    private static List<DateOnly> Dates(SummaryPlan plan, DateOnly from, DateOnly until, TimeZoneInfo zone)
    {
        var dates = new List<DateOnly>();
        var at = LocalTime.At(from, TimeOnly.MinValue, zone).AddTicks(-1);
        while (DailySlots.Next(plan, at, zone) is { } slot && slot.Date < until)
        {
            Assert.Equal(slot, DailySlots.Last(plan, slot.Due, zone));
            Assert.Equal(slot, DailySlots.Last(plan, slot.Due.AddMinutes(1), zone));
            dates.Add(slot.Date);
            at = slot.Due;
        }

        return dates;
    }
}
