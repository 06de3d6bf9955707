using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Articles.Repair;

/// <summary>Our own articles, clean, are spoiled as a scrape spoils them; the repair must put them together again.</summary>
public class DamageTests
{
    private const int Rounds = 40;

    /// <summary>The seeds that are clean text, one paragraph a line.</summary>
    private static readonly string[] Clean = ["denials", "long-quote", "unnamed-sources", "numbers", "nothing-to-check"];

    [Fact]
    public void Spoiled_articles_are_joined_again()
    {
        var (right, wrong, missed) = Spoiled().Select(d => d.Score(Repaired.Of(d.Text)))
            .Aggregate((a, b) => (a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed));
        var f1 = 2.0 * right / ((2 * right) + wrong + missed);
        Assert.True(f1 >= 0.95, $"F1 {f1:F3}: {right} joined rightly, {wrong} wrongly, {missed} missed");
    }

    [Fact]
    public void Gaps_are_drawn_where_something_was_lost()
    {
        var drawn = 0;
        var wrong = 0;
        foreach (var damage in Spoiled())
        {
            var text = Repaired.Of(damage.Text);
            drawn += text.Repaired.Count(c => c == PassageText.GapMark);
            wrong += damage.FalseGaps(text);
        }

        Assert.True(drawn > 100 && wrong <= 0.08 * drawn, $"{wrong} of {drawn} gaps stand where nothing was lost");
    }

    [Fact]
    public void Every_character_of_a_spoiled_article_keeps_its_place() => Assert.All(Spoiled(), d =>
    {
        var text = Repaired.Of(d.Text);
        var kept = Enumerable.Range(0, text.Repaired.Length).Where(text.StandsInRaw).Select(text.RawIndex).Where(i => !char.IsWhiteSpace(d.Text[i]));
        Assert.Equal(Enumerable.Range(0, d.Text.Length).Where(i => !char.IsWhiteSpace(d.Text[i])), kept);
    });

    [Theory]
    [MemberData(nameof(CleanNames))]
    public void A_clean_article_is_left_as_it_is(string name)
    {
        var raw = string.Join("\n\n", Paragraphs(name));
        var straight = raw.Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"');
        Assert.Equal(straight, Repaired.Of(raw).Repaired);
    }

    public static TheoryData<string> CleanNames => [.. Clean];

    private static IEnumerable<Damage> Spoiled() =>
        Clean.SelectMany((name, i) => Enumerable.Range(0, Rounds).Select(round => Damage.Of(Paragraphs(name), (i * Rounds) + round)));

    private static List<string> Paragraphs(string name) =>
        [.. File.ReadAllLines(SharedFiles.SeedPath(name + ".txt")).Where(l => l.Length > 0 && !l.StartsWith("By ", StringComparison.Ordinal))];
}
