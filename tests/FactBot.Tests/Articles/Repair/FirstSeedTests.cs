using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Articles.Repair;

/// <summary>The scrape that the project started from.</summary>
public class FirstSeedTests
{
    private const string Seed = "seeds/000_5cbf02d47e601b64.txt";

    private static readonly Lazy<RepairedText> Repaired = new(() => TextRepair.Repair(File.ReadAllText(SharedFiles.PathOf(Seed))));

    private static ArticleText Text => Repaired.Value.Text;

    [SharedFact(Seed)]
    public void Its_paragraphs_are_numbered_as_an_editor_counts_them()
    {
        Assert.Equal(14, Text.Blocks.Max(b => b.Number));
        Assert.Equal(BlockKind.Caption, Block(3).Kind);
        Assert.All(Enumerable.Range(1, 14).Where(n => n != 3), n => Assert.Equal(BlockKind.Paragraph, Block(n).Kind));
        Assert.StartsWith("Amid ongoing", Words(1), StringComparison.Ordinal);
        Assert.EndsWith("said the \u25AF", Words(2), StringComparison.Ordinal);
        Assert.StartsWith("\u25AF reported that", Words(9), StringComparison.Ordinal);
        Assert.StartsWith("Cisco shares", Words(14), StringComparison.Ordinal);
    }

    [SharedFact(Seed)]
    public void Its_pieces_are_joined_with_the_lost_names_marked()
    {
        Assert.Contains("regime, networking giant \u25AF (CSCO) nixed a media", Words(1), StringComparison.Ordinal);
        Assert.Contains("he told \u25AF. \"If it's", Words(10), StringComparison.Ordinal);
        Assert.Contains("authorities, that's a", Words(10), StringComparison.Ordinal);
        Assert.Contains("the \"crucible\" of the tech sector by the", Words(11), StringComparison.Ordinal);
        Assert.Contains("U.S. giant, \u25AF (HPQ), is also", Words(13), StringComparison.Ordinal);
        Assert.Contains("responded to \u25AF request for comment", Words(13), StringComparison.Ordinal);
    }

    [SharedFact(Seed)]
    public void Its_nine_lost_names_and_its_other_oddities_are_told()
    {
        Assert.Equal([1, 1, 2, 9, 10, 11, 13, 13, 13], Of(OddityKind.LostWords).Select(o => o.Block));
        Assert.Equal("500,00", Text.Raw[Assert.Single(Of(OddityKind.MalformedNumber)).Where.Start..].Split(' ')[0]);
        Assert.Equal(11, Assert.Single(Of(OddityKind.BrokenOff)).Block);
        Assert.Equal(3, Assert.Single(Of(OddityKind.Repeated)).Block);
        Assert.Empty(Of(OddityKind.Garbled));
    }

    [SharedFact(Seed)]
    public void Its_byline_dateline_and_boilerplate_are_told_apart()
    {
        var details = Repaired.Value.Details;
        Assert.Equal(new Stated<string>("James Rogers", "byline"), Assert.Single(details.Authors));
        Assert.Equal("New York", details.BylinePlace?.Value);
        Assert.Equal("SAN JOSE, Calif.", details.Place?.Value);
        Assert.Null(details.Title);
        Assert.Equal(3, Text.Blocks.Count(b => b.Kind == BlockKind.Boilerplate));
        Assert.DoesNotContain("Get Free Report", Text.Repaired, StringComparison.Ordinal);
    }

    private static Block Block(int number) => Text.Blocks.Single(b => b.Number == number);

    private static string Words(int number) => Block(number) is var b ? Text.Repaired[b.Start..b.End] : "";

    private static IEnumerable<Oddity> Of(OddityKind kind) => Text.Oddities.Where(o => o.Kind == kind);
}
