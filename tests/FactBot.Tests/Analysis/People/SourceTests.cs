using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis.People;

public class SourceTests
{
    [Theory]
    [InlineData("The report said the pier was rotten.", "Document The report")]
    [InlineData("The audit found that the pier was rotten.", "Document The audit")]
    [InlineData("The study found that the pier was rotten.", "Document The study")]
    [InlineData("The Harbour Post reported that the pier was rotten.", "Outlet The Harbour Post")]
    [InlineData("The newspaper said the pier was rotten.", "Outlet The newspaper")]
    [InlineData("A senior diver said the pier was rotten.", "Unnamed A senior diver")]
    [InlineData("Critics said the pier was rotten.", "Unnamed Critics")]
    [InlineData("Democrats said the pier was rotten.", "Group Democrats")]
    [InlineData("Ana Lind said the pier was rotten.", "Named Ana Lind")]
    [InlineData("Norvia said the pier was rotten.", "Named Norvia")]
    [InlineData("The \u25AF reported that the pier was rotten.", "Outlet \u25AF")]
    public void A_source_is_of_the_kind_of_its_head_noun(string text, string source) => Assert.Equal([source], Found.In(text).Sources);

    [Fact]
    public void Two_outlets_whose_names_are_lost_stay_two()
    {
        var found = Found.In("The \u25AF reported that the pier was rotten. The \u25AF said it would fall.");
        Assert.Equal([SourceKind.Outlet, SourceKind.Outlet], found.All.Sources.Select(s => s.Kind));
    }

    [Fact]
    public void A_name_that_a_scrape_lost_is_an_outlet_behind_the()
    {
        var found = Found.InScraped("Last month the\n\n\nreported that the pier was rotten and that nobody had looked at it.\n");
        Assert.Equal(SourceKind.Outlet, Assert.Single(found.All.Sources).Kind);
        Assert.True(found.All.Sources[0].Name.HasGap);
    }

    [Fact]
    public void One_person_is_one_source_with_all_its_paragraphs()
    {
        var found = Found.In("Ana Lind said the pier was safe.\nThe harbour was full.\nLind said it was open.\n\"It is new,\" Ms Lind said.");
        Assert.Equal(["Named Ana Lind"], found.Sources);
        Assert.Equal([1, 3, 4], found.All.Sources[0].Blocks.ToArray());
    }

    [Fact]
    public void A_document_that_something_is_said_to_stand_in_is_a_source() =>
        Assert.Contains("Document a blog post", Found.In("In a blog post, Ana Lind wrote that the pier was safe.").Sources);

    [Fact]
    public void Who_only_thinks_is_no_source() => Assert.Empty(Found.In("Residents fear that the pier will fall.").Sources);
}
