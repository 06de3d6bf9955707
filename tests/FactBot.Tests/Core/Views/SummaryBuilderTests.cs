using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Tests.Core.Views;

public class SummaryBuilderTests
{
    private static readonly Place Metro = new("p", "w", "metro");

    private static readonly DeskId Desk = DeskId.Of(Metro);

    // A Tuesday.
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly Person Sam = new("p", "w", "u1", "sam");

    private static readonly Person Jon = new("p", "w", "u2", "jon");

    private static ClaimRow Row(int dossier, int claim, Truth? truth = null, bool singleCheck = false) => new(
        new ClaimId(new DossierId(Desk, dossier), claim),
        "words",
        ClaimKind.Event,
        truth is null ? ClaimState.New : ClaimState.Done,
        Now,
        Now.AddHours(-1),
        null,
        null,
        Priority.Normal,
        truth,
        singleCheck,
        0,
        false);

    private static View.DailySummary Built(IEnumerable<ClaimRow> open, IEnumerable<ClaimRow>? done = null, int articles = 0, EmptyDay empty = EmptyDay.Full) =>
        SummaryBuilder.Build(Facts(open, done, articles, empty));

    private static SummaryFacts Facts(IEnumerable<ClaimRow> open, IEnumerable<ClaimRow>? done = null, int articles = 0, EmptyDay empty = EmptyDay.Full) => new(
        Metro,
        new DeskPeriod(articles, articles * 6, [.. done ?? []], [.. open]),
        Now.AddDays(-1),
        Now,
        TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
        DateOnly.FromDateTime(Now.Date))
    {
        Empty = empty,
        Ping = true,
        Next = Now.AddDays(1),
    };

    private static IEnumerable<string> Sections(params ClaimRow[] open) => Built(open).Sections.Select(s => s.Words);

    private static IEnumerable<ClaimRow> Many(int count, Func<ClaimRow, ClaimRow> of) => Enumerable.Range(1, count).Select(n => of(Row(214, n)));

    [Fact]
    public void It_is_headed_by_its_day_its_window_and_its_zone() =>
        Assert.Equal("Tue 24 Nov, since Mon 09:00 (Europe/London)", Built([]).When);

    [Fact]
    public void It_counts_what_came_and_what_was_done() => Assert.Equal(
        "5 articles in \u00B7 30 claims opened \u00B7 5 done: 2 confirmed, 1 wrong, 1 needs change, 1 cannot verify (2 single check)",
        Built(
            [],
            [Row(1, 1, Truth.Wrong, true), Row(1, 2, Truth.Confirmed), Row(1, 3, Truth.Confirmed), Row(1, 4, Truth.CannotVerify, true), Row(1, 5, Truth.NeedsChange)],
            articles: 5).Counts);

    [Fact]
    public void Nothing_is_counted_in_words() => Assert.Equal("0 articles in \u00B7 0 claims opened \u00B7 none done", Built([]).Counts);

    [Fact]
    public void What_is_overdue_names_who_has_it_and_since_when() => Assert.Equal(
        ["Overdue (3): A-214/1 nobody on it, since 12 Nov 10:00 \u00B7 A-214/3 @sam, since Mon 17:00 \u00B7 A-214/2 @jon, since Tue 09:00"],
        Sections(
            Row(214, 3) with { Assignee = Sam, Due = Now.AddHours(-16) },
            Row(214, 2) with { Assignee = Jon, Due = Now },
            Row(214, 1) with { Due = new DateTimeOffset(2026, 11, 12, 10, 0, 0, TimeSpan.Zero) },
            Row(214, 4) with { Assignee = Jon, Due = Now.AddMinutes(1) }));

    [Fact]
    public void What_needs_somebody_has_sections_of_its_own() => Assert.Equal(
        [
            "Nobody on it, high (1): A-215/1",
            "Criticism with no reply found (2): A-214/5 \u00B7 A-215/3",
            "Open questions (4): A-214/6 \u00B7 A-214/7 (3)",
            "Oldest open: A-201/2, 6 days, @jon",
        ],
        Sections(
            Row(215, 1) with { Priority = Priority.High },
            Row(215, 2) with { Priority = Priority.High, Assignee = Sam },
            Row(214, 5) with { Unanswered = true },
            Row(215, 3) with { Unanswered = true },
            Row(214, 6) with { OpenQuestions = 1 },
            Row(214, 7) with { OpenQuestions = 3 },
            Row(201, 2) with { OpenedAt = Now.AddDays(-6), Assignee = Jon }));

    [Fact]
    public void What_is_not_a_day_old_is_not_called_the_oldest() => Assert.Empty(Sections(Row(214, 1)));

    [Fact]
    public void A_section_holds_ten_and_counts_the_rest() => Assert.Equal(
        $"Nobody on it, high (13): {string.Join(" \u00B7 ", Enumerable.Range(1, 10).Select(n => $"A-214/{n}"))} \u00B7 3 more",
        Built(Many(13, r => r with { Priority = Priority.High })).Sections[0].Words);

    [Fact]
    public void Whoever_is_named_is_called_once() => Assert.Equal(
        ["sam", "jon"],
        Built([Row(1, 1) with { Assignee = Sam, Due = Now.AddHours(-2) }, Row(1, 2) with { Assignee = Sam, Due = Now.AddHours(-1) }, Row(1, 3) with { Assignee = Jon, OpenedAt = Now.AddDays(-3) }])
            .Tell.Select(p => p.Name));

    [Fact]
    public void Whoever_is_only_counted_is_not_called() =>
        Assert.Equal(10, Built(Many(12, r => r with { Assignee = new Person("p", "w", $"u{r.Id.Number}", "x"), Due = Now.AddHours(-1) })).Tell.Length);

    [Theory]
    [InlineData(EmptyDay.Skip, "Nothing new \u00B7 1 claim open", 1)]
    [InlineData(EmptyDay.Brief, "Nothing new \u00B7 1 claim open", 1)]
    [InlineData(EmptyDay.Full, "0 articles in \u00B7 0 claims opened \u00B7 none done", 2)]
    public void A_quiet_day_with_something_open_is_short_unless_all_is_wanted(EmptyDay empty, string counts, int sections)
    {
        var built = Built([Row(1, 1) with { Due = Now.AddHours(-1), Assignee = Sam, OpenQuestions = 1 }], empty: empty);
        Assert.Equal((counts, sections), (built.Counts, built.Sections.Length));
    }

    [Theory]
    [InlineData(EmptyDay.Skip, true)]
    [InlineData(EmptyDay.Brief, false)]
    [InlineData(EmptyDay.Full, false)]
    public void A_day_with_nothing_at_all_is_skipped_where_that_is_wanted(EmptyDay empty, bool skipped)
    {
        Assert.Equal(skipped, Facts([], empty: empty).IsSkipped);
        Assert.False(Facts([], articles: 1, empty: empty).IsSkipped);
        Assert.False(Facts([Row(1, 1)], empty: empty).IsSkipped);
    }

    [Fact]
    public void A_day_with_news_is_never_short() => Assert.StartsWith("1 article in", Built([], articles: 1, empty: EmptyDay.Brief).Counts, StringComparison.Ordinal);
}
