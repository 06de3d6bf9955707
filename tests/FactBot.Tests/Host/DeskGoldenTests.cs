using FactBot.Core.Views;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host;

public class DeskGoldenTests
{
    public static TheoryData<string> Names => [.. Views.Keys];

    private static Dictionary<string, View> Views { get; } = new()
    {
        ["desk-card"] = SampleViews.DeskCard,
        ["desk-claim"] = SampleViews.Claim,
        ["desk-claims"] = SampleViews.List,
        ["desk-listing"] = SampleViews.Listing,
        ["desk-notes"] = SampleViews.Notes,
        ["desk-summary"] = SampleViews.Summary,
        ["desk-line"] = SampleViews.Line,
        ["desk-answer"] = SampleViews.Answer,
        ["desk-unread"] = SampleViews.Unread,
        ["desk-welcome"] = SampleViews.Welcome,
        ["desk-mark"] = SampleViews.Mark,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_view_at_80_columns(string name)
    {
        var printed = Printed.Text(Views[name], 80);
        GoldenText.Check($"{name}-80", printed);
        Assert.All(printed.Split('\n').Where(l => !l.Contains("://", StringComparison.Ordinal)), l => Assert.True(l.Length <= 80, l));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_view_fits_a_narrow_window(string name) => Assert.All(
        Printed.Text(Views[name], 30).Split('\n').Where(l => !l.Contains("://", StringComparison.Ordinal)), l => Assert.True(l.Length <= 30, l));

    [Theory]
    [MemberData(nameof(Names))]
    public void Colours_change_no_word_of_any_view(string name) => Assert.Equal(
        Printed.Text(Views[name], 80),
        System.Text.RegularExpressions.Regex.Replace(Printed.Text(Views[name], 80, colored: true), "\u001b\\[[0-9;]*m", ""));
}
