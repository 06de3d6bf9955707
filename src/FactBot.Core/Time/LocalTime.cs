namespace FactBot.Core.Time;

/// <summary>Converts local times of a zone to moments, whatever its clocks do.</summary>
public static class LocalTime
{
    private const int MinutesOfADay = 24 * 60;

    /// <summary>
    /// The moment of a local time, UTC. A time that the clocks leave out counts as the first one after the gap, and a time that
    /// comes twice as the first of the two.
    /// </summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        for (var i = 0; i <= MinutesOfADay && zone.IsInvalidTime(time); i++)
        {
            time = time.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset).ToUniversalTime();
    }

    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone) => At(day.ToDateTime(time), zone);

    public static DateOnly DateOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
