using FactBot.Core.Views;
using FactBot.Host.Terminal;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host;

public class CardGoldenTests
{
    private static View.ArticleCard Card { get; } = CardBuilder.Build(SampleStory.Article, SampleStory.Findings, TimeZoneInfo.Utc);

    private static View.FindingReport Report { get; } = ReportBuilder.Build(SampleStory.Article, SampleStory.Findings);

    [Fact]
    public void The_card_at_80_columns() => GoldenText.Check("card-80", Printed.Text(Card, 80));

    [Fact]
    public void The_card_at_60_columns() => GoldenText.Check("card-60", Printed.Text(Card, 60));

    [Fact]
    public void The_report_at_80_columns() => GoldenText.Check("report-80", Printed.Text(Report, 80));

    [Fact]
    public void The_report_at_120_columns() => GoldenText.Check("report-120", Printed.Text(Report, 120));

    [Fact]
    public void Colours_change_no_word()
    {
        var colored = Printed.Text(Card, 80, colored: true);
        Assert.Contains("\u001b[", colored, StringComparison.Ordinal);
        Assert.Equal(Printed.Text(Card, 80), System.Text.RegularExpressions.Regex.Replace(colored, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void Mark_up_of_an_article_is_shown_and_not_obeyed() =>
        Assert.Equal("[red]a[/] b\n", Printed.Text(new View.Problem("[red]a[/]\u202E\u001b b\u2066"), 80));

    [Fact]
    public void A_terminal_gets_no_half_character() => Assert.Equal("a\uFFFDb", TerminalText.Clean("a\uD800b"));
}
