namespace FactBot.Tests.Analysis.Text;

public class QuoteRunTests
{
    [Theory]
    [InlineData("Lind said: \"Stay open.\"", "\"Stay open.\"")]
    [InlineData("Lind said: \u201CStay open.\u201D", "\u201CStay open.\u201D")]
    [InlineData("Lind said: ``Stay open.''", "``Stay open.''")]
    [InlineData("Lind said: ''Stay open.''", "''Stay open.''")]
    [InlineData("Lind said: \u00ABStay open.\u00BB", "\u00ABStay open.\u00BB")]
    [InlineData("Lind said: \u201DStay open.\u201D", "\u201DStay open.\u201D")]
    [InlineData("Lind said: 'Stay open.'", "'Stay open.'")]
    [InlineData("Lind said: \u2018Stay open.\u2019", "\u2018Stay open.\u2019")]
    public void Marks_of_any_shape_pair(string raw, string run) => Assert.Equal([run], Parsed.Runs(raw));

    [Fact]
    public void Apostrophes_do_not_end_a_quotation_in_single_marks() =>
        Assert.Equal(["'We don't close it,'", "'It's the town's pride.'"], Parsed.Runs("'We don't close it,' Lind said. 'It's the town's pride.'"));

    [Theory]
    [InlineData("The owners' boats and the town's pier didn't sink.")]
    [InlineData("Rock 'n' roll is here.")]
    [InlineData("It was the summer of \u201999 in the sailors\u2019 bar.")]
    public void Apostrophes_alone_open_no_quotation(string raw) => Assert.DoesNotContain(Parsed.Runs(raw), r => r.Length > 4);

    [Fact]
    public void A_single_mark_inside_double_marks_stays_inside() =>
        Assert.Equal(["\"He said 'never' to me.\""], Parsed.Runs("\"He said 'never' to me.\" Lind left."));

    [Fact]
    public void An_unclosed_mark_spoils_only_its_own_paragraph()
    {
        var runs = Parsed.Runs("\"The pier is safe, Lind said.\nHolt left. \"It is a ruin,\" he said.");
        Assert.Equal(["\"The pier is safe, Lind said.", "\"It is a ruin,\""], runs);
    }

    [Fact]
    public void A_paragraph_that_opens_a_quotation_again_carries_the_open_one_on()
    {
        var runs = Parsed.QuoteRuns("\"The pier is safe.\n\"It is new.\n\"It is ours.\"");
        Assert.Equal([-1, 0, 1], runs.Select(r => r.Continues));
        Assert.Equal([false, false, true], runs.Select(r => r.Closed));
    }

    [Fact]
    public void A_paragraph_without_marks_ends_an_open_quotation()
    {
        var runs = Parsed.QuoteRuns("\"The pier is safe.\nThe town is glad.\n\"It is ours,\" Lind said.");
        Assert.Equal([-1, -1], runs.Select(r => r.Continues));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\" \" \"")]
    [InlineData("\"\"\"\"\"")]
    [InlineData("'")]
    [InlineData("'' ' `` \u201C")]
    [InlineData("\u201D\u201D Lind said \u201C\u201C")]
    [InlineData("Lind \"said \"that\" it\" was \"so.")]
    [InlineData("\u2018\u2019\u201C\u201D\u00AB\u00BB\u201E``''\"'")]
    public void Odd_marks_never_throw_and_runs_stand_apart(string raw)
    {
        var runs = Parsed.QuoteRuns(raw + "\n" + raw + " Lind said.\n" + raw);
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.First.Last <= pair.Second.First));
        Assert.NotNull(Found.In(raw + "\n" + raw + " Lind said.").All);
    }
}
