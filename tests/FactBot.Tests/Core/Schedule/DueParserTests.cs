using System.Globalization;
using CsCheck;
using FactBot.Core.Time;
using FactBot.Tests.Core.Requests;

namespace FactBot.Tests.Core.Schedule;

public class DueParserTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static string Read(string typed, string now, string zone) =>
        DueParser.Read(typed, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)) switch
        {
            Due.Moment m => m.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + (m.At.Offset == TimeSpan.Zero ? "" : " not UTC"),
            Due.None => "none",
            Due.Wrong w => "? " + w.Sentence,
            var other => throw new ArgumentException(other.ToString()),
        };

    // 2026-11-24 is a Tuesday.
    [Theory]
    [InlineData("17:00", "2026-11-24 17:00")]
    [InlineData("at 5pm", "2026-11-24 17:00")]
    [InlineData("by 5:30 PM", "2026-11-24 17:30")]
    [InlineData("17.30", "2026-11-24 17:30")]
    [InlineData("1730", "2026-11-24 17:30")]
    [InlineData("noon", "2026-11-24 12:00")]
    [InlineData("\uFF11\uFF17\uFF1A\uFF10\uFF10", "2026-11-24 17:00")]
    [InlineData("today", "2026-11-24 23:59")]
    [InlineData("tomorrow", "2026-11-25 23:59")]
    [InlineData("Tomorrow 9:00", "2026-11-25 09:00")]
    [InlineData("tomorrow at 9", "2026-11-25 09:00")]
    [InlineData("9:00 tomorrow", "2026-11-25 09:00")]
    [InlineData("fri", "2026-11-27 23:59")]
    [InlineData("Friday 17:00", "2026-11-27 17:00")]
    [InlineData("on fri, 5 pm", "2026-11-27 17:00")]
    [InlineData("tue 17:00", "2026-11-24 17:00")]
    [InlineData("tue 09:00", "2026-12-01 09:00")]
    [InlineData("24 Nov 17:00", "2026-11-24 17:00")]
    [InlineData("30 November", "2026-11-30 23:59")]
    [InlineData("Nov 30th 10:00", "2026-11-30 10:00")]
    [InlineData("10:00 30 nov", "2026-11-30 10:00")]
    [InlineData("3 Jan", "2027-01-03 23:59")]
    [InlineData("29 Feb", "2028-02-29 23:59")]
    [InlineData("3 Jan 2028", "2028-01-03 23:59")]
    [InlineData("2026-11-30", "2026-11-30 23:59")]
    [InlineData("2026-11-30 10:00", "2026-11-30 10:00")]
    [InlineData("2026-11-30T10:00", "2026-11-30 10:00")]
    [InlineData("in 2h", "2026-11-24 12:00")]
    [InlineData("2h", "2026-11-24 12:00")]
    [InlineData("in 30 minutes", "2026-11-24 10:30")]
    [InlineData("in an hour", "2026-11-24 11:00")]
    [InlineData("in 3 days", "2026-11-27 10:00")]
    [InlineData("in 2 weeks", "2026-12-08 10:00")]
    [InlineData("none", "none")]
    public void Due_times_are_read_as_people_type_them(string typed, string due) => Assert.Equal(due, Read(typed, "2026-11-24T10:00Z", "Europe/London"));

    [Theory]
    [InlineData("09:00", "? 09:00 has passed today. Type tomorrow 09:00, or a later time.")]
    [InlineData("20 Nov 10:00", "? 20 Nov 2026 10:00 has passed. Type a time to come, such as tomorrow 10:00.")]
    [InlineData("2025-01-01", "? 1 Jan 2025 23:59 has passed. Type a time to come, such as tomorrow 23:59.")]
    [InlineData("0001-01-01", "? That day is too far away. Type a day within the next five years, such as 24 Nov.")]
    [InlineData("2099-01-01", "? That day is too far away. Type a day within the next five years, such as 24 Nov.")]
    [InlineData("in 9999 weeks", "? That day is too far away. Type a day within the next five years, such as 24 Nov.")]
    [InlineData("whenever", "? I can't read \"whenever\" as a time. Type for example 17:00, tomorrow 9:00, fri 17:00, 24 Nov 10:00, in 2h or none.")]
    [InlineData("25:00", "? I can't read \"25:00\" as a time. Type for example 17:00, tomorrow 9:00, fri 17:00, 24 Nov 10:00, in 2h or none.")]
    [InlineData("31 Nov", "? I can't read \"31 Nov\" as a time. Type for example 17:00, tomorrow 9:00, fri 17:00, 24 Nov 10:00, in 2h or none.")]
    [InlineData("24/11", "? I can't read \"24/11\" as a time. Type for example 17:00, tomorrow 9:00, fri 17:00, 24 Nov 10:00, in 2h or none.")]
    public void What_is_past_or_no_time_is_refused(string typed, string said) => Assert.Equal(said, Read(typed, "2026-11-24T10:00Z", "Europe/London"));

    [Theory]
    [InlineData("17:00", "2026-11-24T10:00Z", "America/New_York", "2026-11-24 22:00")]
    [InlineData("17:00", "2026-11-24T10:00Z", "Asia/Kathmandu", "2026-11-24 11:15")]
    [InlineData("tomorrow 9:00", "2026-11-24T10:30Z", "Pacific/Apia", "2026-11-24 20:00")]
    [InlineData("2027-03-28 01:30", "2027-03-27T12:00Z", "Europe/London", "2027-03-28 01:00")]
    [InlineData("2027-10-31 01:30", "2027-10-30T12:00Z", "Europe/London", "2027-10-31 00:30")]
    [InlineData("2027-03-14 02:30", "2027-03-13T12:00Z", "America/New_York", "2027-03-14 07:00")]
    [InlineData("2026-10-04 02:15", "2026-10-03T00:00Z", "Australia/Lord_Howe", "2026-10-03 15:30")]
    [InlineData("in 2h", "2027-03-28T00:30Z", "Europe/London", "2027-03-28 02:30")]
    public void Times_are_the_desks_own_whatever_its_clocks_do(string typed, string now, string zone, string due) => Assert.Equal(due, Read(typed, now, zone));

    [Fact]
    public void Any_text_is_a_due_time_or_is_refused() => AnyTyping.Line.Sample(
        typed => Assert.NotNull(DueParser.Read(typed, new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero), London)), iter: 5_000);

    [Fact]
    public void What_is_understood_without_a_clock_is_what_is_read_with_one() => Assert.All(
        (string[])["17:00", "fri", "none", "in 2h", "whenever", "", "fri fri", "3", "17:00 18:00"],
        typed => Assert.Equal(DueParser.Understands(typed), DueParser.Read(typed, new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero), London) is not Due.Wrong));
}
