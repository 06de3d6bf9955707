using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>Builds the summary of the desk's day.</summary>
public static class SummaryBuilder
{
    /// <summary>The maximum number of items in a section; the rest is counted.</summary>
    public const int MaxItems = 10;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static View.DailySummary Build(SummaryFacts facts)
    {
        var sections = Sections(facts).OfType<Section>().Where(s => !facts.IsShort || s.InShort).ToList();
        return new View.DailySummary(
            facts.Channel,
            When(facts),
            facts.IsShort ? SummaryPhrases.Quiet(facts.Period.Open.Length) : SummaryPhrases.Counts(facts.Period),
            [.. sections.Select(s => s.Remark)],
            SummaryPhrases.Foot(facts.Next is { } next ? SummaryTimes.Named(next, facts.Now, facts.Zone) : null),
            facts.Ping ? Named(sections) : []);
    }

    private static string When(SummaryFacts facts)
    {
        var late = facts.LateSince is { } due ? $", late: was due {SummaryTimes.Clock(due, facts.Zone)}" : "";
        return $"{SummaryTimes.Day(facts.Day)}, since {SummaryTimes.Named(facts.From, facts.Now, facts.Zone)} ({facts.Zone.Id}){late}";
    }

    private static IEnumerable<Section?> Sections(SummaryFacts facts)
    {
        var open = facts.Period.Open;
        yield return Of(
            "Overdue", Tone.Caution, true, [.. open.Where(r => r.Due <= facts.Now).OrderBy(r => r.Due)], r => $"{r.Id}{Who(r)}, since {SummaryTimes.Named(r.Due!.Value, facts.Now, facts.Zone)}");
        yield return Of("Nobody on it, high", Tone.Caution, true, [.. open.Where(r => r is { Assignee: null, Priority: Priority.High })], r => r.Id.ToString());
        yield return Of("Criticism with no reply found", Tone.Reply, false, [.. open.Where(r => r.Unanswered)], r => r.Id.ToString());
        yield return Of(
            "Open questions", Tone.Plain, false, [.. open.Where(r => r.OpenQuestions > 0)], r => r.OpenQuestions > 1 ? $"{r.Id} ({Numerals.Number(r.OpenQuestions)})" : r.Id.ToString(), rows => rows.Sum(r => r.OpenQuestions));
        yield return Oldest(facts);
    }

    private static Section? Of(
        string heading, Tone tone, bool inShort, ImmutableArray<ClaimRow> rows, Func<ClaimRow, string> item, Func<ImmutableArray<ClaimRow>, int>? count = null)
    {
        if (rows.IsEmpty)
        {
            return null;
        }

        var shown = rows.Take(MaxItems).Select(item).ToList();
        if (rows.Length > MaxItems)
        {
            shown.Add($"{Numerals.Number(rows.Length - MaxItems)} more");
        }

        return new Section(
            new Remark($"{heading} ({Numerals.Number(count?.Invoke(rows) ?? rows.Length)}): {string.Join(" \u00B7 ", shown)}", tone),
            inShort,
            heading == "Overdue" ? [.. rows.Take(MaxItems)] : []);
    }

    /// <summary>The section on the claim that has been open longest, once that is a day.</summary>
    private static Section? Oldest(SummaryFacts facts) => facts.Period.Open.MinBy(r => r.OpenedAt) is { } row && facts.Now - row.OpenedAt >= Day
        ? new Section(
            new Remark($"Oldest open: {row.Id}, {SummaryTimes.Age(facts.Now - row.OpenedAt)}, {(row.Assignee is { } person ? WorkPhrases.Person(person) : "nobody on it")}"),
            false,
            [row])
        : null;

    private static string Who(ClaimRow row) => row.Assignee is { } person ? " " + WorkPhrases.Person(person) : " nobody on it";

    /// <summary>The people named in the sections, each once.</summary>
    private static ImmutableArray<Person> Named(IEnumerable<Section> sections) =>
        [.. sections.SelectMany(s => s.Naming).Select(r => r.Assignee).OfType<Person>().DistinctBy(p => (p.Platform, p.Workspace, p.UserId))];

    /// <param name="Remark">The words of the section.</param>
    /// <param name="InShort">Whether it is shown on a quiet day too.</param>
    /// <param name="Naming">The claims whose assignees are mentioned.</param>
    private sealed record Section(Remark Remark, bool InShort, ImmutableArray<ClaimRow> Naming);
}
