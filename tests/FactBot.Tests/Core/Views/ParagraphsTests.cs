using FactBot.Core.Domain;
using FactBot.Core.Views;
using FactBot.Tests.Support;

namespace FactBot.Tests.Core.Views;

public class ParagraphsTests
{
    [Theory]
    [InlineData(new int[0], "")]
    [InlineData(new[] { 0 }, "")]
    [InlineData(new[] { 4, 1, 4 }, "P1, P4")]
    [InlineData(new[] { 1, 2, 5, 6, 7, 9 }, "P1, P2, P5-7, P9")]
    public void Numbers_are_listed_once_in_order_and_runs_are_drawn_together(int[] numbers, string listed) =>
        Assert.Equal(listed, ReportedPlaces(numbers));

    [Fact]
    public void A_place_in_the_raw_text_has_the_number_of_its_paragraph_also_behind_a_gap()
    {
        var report = ReportBuilder.Build(SampleStory.Article, SampleStory.Findings);
        Assert.Contains(report.Sections[0].Items[3].Remarks, r => r.Words == "P5");
        Assert.Contains(report.Sections[0].Items[4].Remarks, r => r.Words == "P8");
    }

    private static string ReportedPlaces(int[] numbers)
    {
        var findings = Findings.None with { Sources = [new Source(SourceKind.Named, new Passage(0, 3), null, [.. numbers])] };
        var article = new Article(ArticleOrigin.Pasted, null, new ArticleDetails(), ArticleText.Plain("Ann."), default);
        var line = ReportBuilder.Build(article, findings).Sections[2].Items[0].Lines[0];
        return line.Length > 3 ? line["Ann · ".Length..] : "";
    }
}
