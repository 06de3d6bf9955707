using System.Globalization;
using CsCheck;
using FactBot.Core.Domain;
using FactBot.Core.Schedule;

namespace FactBot.Tests.Core.Schedule;

/// <summary>Two years of summaries with a process that dies, sleeps and has a clock that jumps.</summary>
public class SummarySimulation
{
    private const int Days = 731;

    private static readonly string[] Zones = ["Europe/London", "America/New_York", "Australia/Lord_Howe"];

    private static readonly string[] Times = ["09:00", "02:15", "00:00", "23:50", "01:30"];

    /// <summary>What happens next: minutes that pass without the loop, or a jump of its clock.</summary>
    private static readonly Gen<(int Kind, int Minutes)> Happening = Gen.Select(Gen.Int[0, 9], Gen.Int[1, 60 * 40]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void One_for_every_date_unless_down_for_four_hours_after_it(int zone) => Happening.Array[400].Sample(
        happenings => Task.Run(() => RunAsync(Zones[zone], happenings, jumps: false)).GetAwaiter().GetResult(), iter: 1, threads: 1);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Never_two_for_a_date_whatever_the_clock_does(int zone) => Happening.Array[400].Sample(
        happenings => Task.Run(() => RunAsync(Zones[zone], happenings, jumps: true)).GetAwaiter().GetResult(), iter: 1, threads: 1);

    private static async Task RunAsync(string zone, (int Kind, int Minutes)[] happenings, bool jumps)
    {
        using var desk = new SummaryDesk("2026-01-01T12:00Z");
        var plan = desk.Plan(Times[happenings[0].Minutes % Times.Length], zone);
        await desk.SetAsync(plan);
        var looks = await LooksAsync(desk, happenings, jumps);
        var days = await desk.DaysAsync();
        Assert.Equal(days.Distinct(), days);
        Assert.InRange(days.Count, Days / 3, int.MaxValue);
        if (!jumps)
        {
            Assert.Equal(Expected(plan, looks).Order(), days.Order());
        }
    }

    /// <summary>Lets two years pass; the moments at which the loop looked.</summary>
    private static async Task<List<DateTimeOffset>> LooksAsync(SummaryDesk desk, (int Kind, int Minutes)[] happenings, bool jumps)
    {
        var looks = new List<DateTimeOffset>();
        var end = desk.Time.GetUtcNow().AddDays(Days);
        for (var i = 0; desk.Time.GetUtcNow() < end; i++)
        {
            looks.Add(desk.Time.GetUtcNow());
            var next = await desk.Loop.StepAsync(default);
            Assert.True(next > desk.Time.GetUtcNow());
            var (kind, minutes) = happenings[i % happenings.Length];
            if (kind == 0)
            {
                desk.Restart();
            }

            var now = desk.Time.GetUtcNow();
            desk.Time.AdjustTime(kind switch
            {
                1 => now.AddMinutes(minutes),
                2 when jumps => now.AddMinutes(-minutes),
                3 when jumps && minutes % 20 == 0 => now.AddMinutes(10 * minutes),
                _ => next!.Value,
            });
        }

        return looks;
    }

    /// <summary>The dates at which somebody looked in the four hours after they were due.</summary>
    private static IEnumerable<string> Expected(SummaryPlan plan, List<DateTimeOffset> looks)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.Zone);
        var last = looks[^1];
        for (var slot = DailySlots.Next(plan, plan.SetAt, zone)!; slot.Due <= last; slot = DailySlots.Next(plan, slot.Due, zone)!)
        {
            if (looks.Any(l => l >= slot.Due && l < slot.Due.AddHours(4)))
            {
                yield return slot.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }
    }
}
