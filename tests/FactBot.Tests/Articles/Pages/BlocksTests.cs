using FactBot.Articles.Pages;
using FactBot.Core.Domain;
using static FactBot.Tests.Articles.Pages.PageTesting;

namespace FactBot.Tests.Articles.Pages;

public class BlocksTests
{
    [Fact]
    public void A_caption_is_kept_in_its_place_and_is_not_body_text()
    {
        var half = Paragraphs.IndexOf("<p>“We", StringComparison.Ordinal);
        var article = Read($"<article>{Paragraphs[..half]}<figure><img src=b.jpg><figcaption>The bridge on Sunday</figcaption></figure>{Paragraphs[half..]}</article>").Article;
        Assert.Equal("Caption: The bridge on Sunday", Lines(article.Text).ElementAt(1));
        Assert.DoesNotContain("The bridge on Sunday", ArticleBody.Of(article.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>(Reporting by Bo Ek; Editing by Cy Fox)</p>", "Byline: (Reporting by Bo Ek; Editing by Cy Fox)")]
    [InlineData("<p>Photo: Bo Ek / City Post</p>", "Caption: Photo: Bo Ek / City Post")]
    [InlineData("<p class=wp-caption-text>A pillar seen from below</p>", "Caption: A pillar seen from below")]
    [InlineData("<p><a href=/x>READ ABOUT THE OTHER BRIDGE HERE</a></p>", "Boilerplate: READ ABOUT THE OTHER BRIDGE HERE")]
    [InlineData("<p>Related: <a href=/x>The other bridge is closed too</a></p>", "Boilerplate: Related: The other bridge is closed too")]
    [InlineData("<p>Advertisement</p>", "Boilerplate: Advertisement")]
    [InlineData("<p>Sign up for our newsletter and get the news of the city in your inbox every morning.</p>", "Boilerplate: Sign up for our newsletter and get the news of the city in your inbox every morning.")]
    public void A_line_that_is_not_the_story_is_tagged(string line, string block) => Assert.Contains(block, Blocks(Paragraphs + line + Retold(1)));

    [Fact]
    public void A_heading_between_paragraphs_belongs_to_the_body_and_one_with_nothing_under_it_does_not()
    {
        var blocks = Blocks($"{Paragraphs}<h2>Who pays</h2>{Paragraphs.Replace("mayor", "governor", StringComparison.Ordinal)}<h2>More stories</h2>");
        Assert.Contains("Heading: Who pays", blocks);
        Assert.DoesNotContain("Heading: More stories", blocks);
    }

    [Fact]
    public void The_headline_repeated_over_the_text_is_not_body_text()
    {
        var article = Read($"<head><meta property=og:title content='Bridge closed'></head><article><p>Bridge closed</p><p>3 May 2024</p>{Paragraphs}</article>").Article;
        Assert.StartsWith("The mayor said", ArticleBody.Of(article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_make_paragraphs()
    {
        var text = Paragraphs.Replace("<p>", string.Empty, StringComparison.Ordinal).Replace("</p>", "<br><br>", StringComparison.Ordinal);
        Assert.Equal(3, Read($"<div class=story>{text}</div>").Article.Text.Blocks.Count(b => b.Kind == BlockKind.Paragraph));
    }

    [Fact]
    public void A_table_row_is_one_line() =>
        Assert.Contains("ListItem: Bridge Cost Year", Blocks($"{Paragraphs}<table><tr><td>Bridge</td><td>Cost</td><td>Year</td></tr><tr><td>Old</td><td>4</td><td>1921</td></tr></table>{Paragraphs}"));

    [Fact]
    public void A_card_that_pops_up_over_a_name_is_cut_out_of_its_sentence()
    {
        const string card = "<span><img src=a.jpg><a href=/lee>Ann B. Lee</a> <a href=/1>Mayor opens school</a></span>";
        var blocks = Blocks($"<p>The councillor <span><a href=/lee>Ann Lee</a>{card}</span> said that she had known about the pillars since the spring of last year.</p>{Paragraphs}");
        Assert.Contains("Paragraph: The councillor Ann Lee said that she had known about the pillars since the spring of last year.", blocks);
    }

    [Fact]
    public void An_article_in_several_containers_comes_whole()
    {
        var third = string.Concat(Enumerable.Repeat("<p>The council voted for the repair by nine to two, and the works will begin in the autumn, it was said on Tuesday.</p>", 2));
        var html = $"<body><main><div class=row><div class=story-part>{Paragraphs}{Paragraphs}</div></div><div class=ad>x</div>"
            + $"<div class=row><div class=story-part>{third}</div></div></main></body>";
        Assert.Contains("nine to two", ArticleBody.Of(Read(html).Article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_lie_in_order_and_only_what_a_reader_counts_is_numbered()
    {
        var blocks = Read($"<article>{Paragraphs}<p>Advertisement</p>{Retold(1)}</article>").Article.Text.Blocks;
        Assert.Equal([1, 2, 3, 0, 4, 5, 6], blocks.Select(b => b.Number));
        Assert.All(blocks.Zip(blocks.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }
}
