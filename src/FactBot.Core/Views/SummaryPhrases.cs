using FactBot.Core.Domain;
using FactBot.Core.Text;
using FactBot.Core.Time;

namespace FactBot.Core.Views;

/// <summary>The sentences on summaries and their plans.</summary>
public static class SummaryPhrases
{
    public const string NotHere = "A summary belongs to a channel. Type this in the channel that shall get it: summary set 09:00 Europe/London mon-fri";
    public const string NotInThread = "A summary belongs to the whole channel. Type this in the channel itself, not in a thread: summary set 09:00 Europe/London mon-fri";
    public const string NoneSet = "This channel has no daily summary, so there is nothing to stop. To get one: summary set 09:00 Europe/London mon-fri";
    public const string Stopped = "The daily summary of this channel is off. To get it again: summary set 09:00 Europe/London mon-fri";
    public const string WhatTime = "At what time? For example: summary set 09:00 Europe/London mon-fri";
    public const string Posted = "Posted. The daily summary comes at its own time all the same.";

    private static readonly Truth[] InOrder = [Truth.Confirmed, Truth.Wrong, Truth.NeedsChange, Truth.CannotVerify, Truth.NotCheckable];

    /// <summary>The counts of a window: "5 articles in · 31 claims opened · 22 done: 15 confirmed, 3 wrong (4 single check)".</summary>
    public static string Counts(DeskPeriod period) =>
        $"{Numerals.Count(period.Articles, "article")} in \u00B7 {Numerals.Count(period.ClaimsOpened, "claim")} opened \u00B7 {Done(period)}";

    /// <summary>The counts of a day on which nothing came and nothing was done.</summary>
    public static string Quiet(int open) => open == 0 ? "Nothing new and nothing open." : $"Nothing new \u00B7 {Numerals.Count(open, "claim")} open";

    public static string Foot(string? next) => next is null
        ? "no daily summary is set \u00B7 /fact summary set"
        : $"next: {next} \u00B7 /fact summary set";

    /// <summary>The response to a plan that was set: what the channel gets now.</summary>
    public static string Set(SummaryPlan plan, DateTimeOffset? next, TimeZoneInfo zone)
    {
        var when = next is { } due ? $" The next one comes {SummaryTimes.Day(LocalTime.DateOf(due, zone))} at {SummaryTimes.Clock(due, zone)}." : "";
        return $"This channel gets its summary {Times(plan)}.{when} {Empty(plan.Empty)} {(plan.Ping ? "People are called by name." : "Nobody is called by name.")}";
    }

    /// <summary>The plan's line among a desk's settings.</summary>
    public static string Planned(SummaryPlan plan) => $"in this channel {Times(plan)}. To change it: summary set 09:00 Europe/London mon-fri. To stop it: summary off";

    public static string NoTime(string typed) => $"I can't read {Wording.Quoted(Shown(typed))} as a time of the day. Type for example 09:00 or 9am.";

    public static string NoDays(string typed) => $"I can't read {Wording.Quoted(Shown(typed))} as days. Type for example mon-fri, daily, or mon,wed.";

    public static string NoZone(string typed, string? near) => near is null
        ? $"I don't know the time zone {Wording.Quoted(Shown(typed))}. Type its IANA name, for example Europe/London or UTC."
        : $"I don't know the time zone {Wording.Quoted(Shown(typed))}. Did you mean {near}?";

    public static string NoEmpty(string typed) => $"I don't know {Wording.Quoted(Shown(typed))} for days without news. It can be skip, short or full.";

    public static string NoPing(string typed) => $"{Wording.Quoted(Shown(typed))} is neither on nor off. Type ping:on or ping:off.";

    private static string Done(DeskPeriod period)
    {
        var done = period.Done;
        if (done.IsEmpty)
        {
            return "none done";
        }

        var counts = InOrder.Select(t => (Truth: t, Count: done.Count(r => r.Truth == t))).Where(c => c.Count > 0)
            .Select(c => $"{Numerals.Number(c.Count)} {WorkPhrases.Label(c.Truth)}");
        var single = done.Count(r => r.SingleCheck);
        return $"{Numerals.Number(done.Length)} done: {string.Join(", ", counts)}{(single > 0 ? $" ({Numerals.Number(single)} single check)" : "")}";
    }

    private static string Times(SummaryPlan plan) => $"{Days(plan)} at {ClockTime.Shown(plan.At)} ({ZoneNames.Shown(plan.Zone)})";

    private static string Days(SummaryPlan plan) => DayNames.Shown(plan.Days) is var days && days == "every day" ? days : "on " + days;

    private static string Empty(EmptyDay empty) => empty switch
    {
        EmptyDay.Skip => "Days with nothing new and nothing open are skipped.",
        EmptyDay.Brief => "Days with nothing new get a short one.",
        EmptyDay.Full => "Days with nothing new get a full one.",
        _ => throw new ArgumentOutOfRangeException(nameof(empty)),
    };

    private static string Shown(string typed) => Wording.Cut(PassageText.Fold(typed), 40);
}
