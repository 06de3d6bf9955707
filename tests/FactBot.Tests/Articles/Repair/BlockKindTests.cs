using FactBot.Articles.Repair;
using FactBot.Core.Domain;

namespace FactBot.Tests.Articles.Repair;

public class BlockKindTests
{
    private const string Lead = "The ferry ran aground on Tuesday with forty people on board, the harbour office said.";

    [Theory]
    [InlineData("Skip to main content")]
    [InlineData("Advertisement")]
    [InlineData(">To follow the writer, go to")]
    [InlineData(">To submit a news tip, write to:")]
    [InlineData("Share on Facebook")]
    [InlineData("Sign up for our morning letter")]
    [InlineData("READ MORE: The lamp that nobody lit")]
    [InlineData("We use cookies to improve this site.")]
    [InlineData("https://harbourpost.example/ferry")]
    [InlineData("Lesen Sie auch: Das Licht am Kai")]
    public void Lines_of_the_page_around_the_article_are_boilerplate(string line)
    {
        var kinds = Repaired.Kinds($"{Lead}\n\n{line}\n\nThe captain was not hurt.");
        Assert.Equal((BlockKind.Boilerplate, line), kinds[1]);
        Assert.Equal([1, 0, 2], Repaired.Of($"{Lead}\n\n{line}\n\nThe captain was not hurt.").Blocks.Select(b => b.Number));
    }

    [Theory]
    [InlineData("Share prices fell on Monday, and the firm said it would sell the ship.")]
    [InlineData("By the time the boat came, all had left the ship.")]
    [InlineData("Read together, the letters show that the office knew.")]
    [InlineData("Home is where the ship is, the captain likes to say.")]
    public void Sentences_that_begin_like_boilerplate_are_paragraphs(string line) =>
        Assert.Equal((BlockKind.Paragraph, line), Repaired.Kinds($"{Lead}\n\n{line}")[1]);

    [Theory]
    [InlineData("--Written by Ada Brand in Port Lowe.", "Ada Brand", "Port Lowe")]
    [InlineData("By Ada Brand and Tom R. Lind", "Ada Brand|Tom R. Lind", null)]
    [InlineData("By Ada Brand, Staff Writer", "Ada Brand", null)]
    [InlineData("Reporting by Ada Brand; Editing by Tom Lind", "Ada Brand", null)]
    [InlineData("Von Ada Brand", "Ada Brand", null)]
    public void A_byline_gives_authors_and_place(string line, string authors, string? place)
    {
        var repaired = TextRepair.Repair($"{Lead}\n\n{line}");
        Assert.Equal(BlockKind.Byline, repaired.Text.Blocks[^1].Kind);
        Assert.Equal(authors.Split('|').Select(a => new Stated<string>(a, "byline")), repaired.Details.Authors);
        Assert.Equal(place, repaired.Details.BylinePlace?.Value);
    }

    [Theory]
    [InlineData("PORT LOWE, Maine (AP) -- ", "PORT LOWE, Maine")]
    [InlineData("LISBON, Nov 14 (Reuters) - ", "LISBON")]
    [InlineData("Port Lowe (dpa) \u2013 ", "Port Lowe")]
    [InlineData("HARBOUR BAY \u2014 ", "HARBOUR BAY")]
    public void A_dateline_is_a_block_of_its_own_that_does_not_count(string dateline, string place)
    {
        var repaired = TextRepair.Repair(dateline + Lead);
        Assert.Equal(place, repaired.Details.Place?.Value);
        Assert.Equal([(BlockKind.Byline, 0), (BlockKind.Paragraph, 1)], repaired.Text.Blocks.Select(b => (b.Kind, b.Number)));
        Assert.StartsWith("The ferry", repaired.Text.Repaired[repaired.Text.Blocks[1].Start..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NASA - the space agency - said nothing about the ferry.")]
    [InlineData("The captain - a man of forty - was not hurt.")]
    [InlineData("Tom Lind (left) - who was on board - was not hurt.")]
    public void A_dash_alone_makes_no_dateline(string text) => Assert.Equal([(BlockKind.Paragraph, text)], Repaired.Kinds(text));

    [Fact]
    public void A_dateline_is_read_across_the_lost_name_of_its_agency()
    {
        var repaired = TextRepair.Repair("PORT LOWE, Maine (\n\n\n) -- The ferry ran aground on Tuesday.");
        Assert.Equal("PORT LOWE, Maine", repaired.Details.Place?.Value);
        Assert.Equal(1, Assert.Single(repaired.Text.Oddities).Block);
    }

    [Fact]
    public void Headings_and_list_items_are_told_from_paragraphs()
    {
        var kinds = Repaired.Kinds($"Ferry aground off Port Lowe\n\n{Lead}\n\nThe demands\n\n\u2022 a new lamp\n\u2022 two more pilots\n\n{Lead[..^1]} on Friday.");
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem], kinds.Take(5).Select(k => k.Item1));
    }

    [Fact]
    public void The_heading_over_the_text_is_its_title() =>
        Assert.Equal(new Stated<string>("Ferry aground off Port Lowe", "first line"), TextRepair.Repair($"Ferry aground off Port Lowe\n\n{Lead}").Details.Title);

    [Fact]
    public void Short_lines_in_a_row_are_a_list_and_not_joined() =>
        Assert.Equal([Lead, "What they took:", "salt", "pepper", "flour"], Repaired.Counted($"{Lead}\n\nWhat they took:\n\nsalt\npepper\nflour"));

    [Fact]
    public void A_caption_that_repeats_the_lead_is_tagged_and_counted()
    {
        var text = Repaired.Of($"{Lead}\n\nNobody was hurt.\n\nA ferry ran aground on Tuesday with forty people on board.\n\nIt was dark.");
        Assert.Equal([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Caption, BlockKind.Paragraph], text.Blocks.Select(b => b.Kind));
        Assert.Equal((OddityKind.Repeated, 3), (text.Oddities[0].Kind, text.Oddities[0].Block));
    }

    [Fact]
    public void Wrapped_mail_is_unwrapped()
    {
        const string mail = """
            The council said on Tuesday that it would close the bridge for six
            weeks from March, after an inspection found rust in eleven of the
            forty cables. Norvia AB, which holds the contract, was told on
            Monday and said that it would answer by the end of the week.

            "We will not take any risk with the lives of people," said the
            mayor of the town.
            """;
        Assert.Equal(2, Repaired.Counted(mail).Length);
        Assert.Empty(Repaired.Oddities(mail));
    }
}
