using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis;

/// <summary>A short article whose links the scrape lost, from the raw text to the findings.</summary>
public class ScrapedArticleTests
{
    private const string Raw = """
        PORT ELMA (HP) -- Norvia hid cracks in the new pier from its
        inspectors for two years and paid 500,00 crowns for their silence, the


        reported on Monday.

        Norvia denied that it had hidden any cracks in the pier. "Our books are open to anybody," said Ana Lind, the company's
        general counsel.

        Last spring the


        said that the pier had never been inspected.

        Erik Holt, who inspected the pier, did not respond to


        request for comment.

        "I slept very well that night," said Maria Brand, who lives beside the pier.

        """;

    private static readonly Found Story = Found.InScraped(Raw.ReplaceLineEndings("\n"));

    [Fact]
    public void Outlets_whose_names_are_lost_are_shown_as_lost()
    {
        var outlets = Story.All.Sources.Where(s => s.Kind == SourceKind.Outlet).ToList();
        Assert.Equal(2, outlets.Count);
        Assert.All(outlets, o => Assert.True(o.Name.HasGap));
        Assert.NotEqual(outlets[0].Name, outlets[1].Name);
    }

    [Fact]
    public void A_denial_finds_its_claim_over_broken_lines()
    {
        Assert.Equal(["Norvia: Denial"], Story.Denials);
        Assert.Equal("it had hidden any cracks in the pier", Story.ShowAny(Story.Denial.Denied));
        Assert.Contains("hid cracks in the new pier from its inspectors", Story.Linked(Story.Denial.Claim), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asked_in_vain_is_lost_and_shown_as_lost()
    {
        Assert.Equal(["Erik Holt: NoResponse"], Story.Replies);
        Assert.True(Story.Reply.AskedBy!.HasGap);
        Assert.True(Story.Reply.ToNewsroom);
    }

    [Fact]
    public void The_claim_with_the_odd_number_comes_first_and_colour_last()
    {
        Assert.Contains(Story.All.Claims[0].Reasons, r => r.Kind == ReasonKind.MalformedNumber);
        Assert.Equal("I slept very well that night", Story.Claims[^1]);
    }

    [Fact]
    public void Words_are_shown_without_the_breaks_of_the_scrape()
    {
        Assert.Contains(Story.Quotes, q => q == "Ana Lind: \"Our books are open to anybody,\"");
        Assert.All(AnyArticle.Passages(Story.All), p => Assert.DoesNotContain('\n', Story.Show(p)));
    }
}
