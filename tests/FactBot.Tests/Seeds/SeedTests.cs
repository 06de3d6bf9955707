using FactBot.Core.Domain;

namespace FactBot.Tests.Seeds;

/// <summary>Whether the bot finds in the seed articles what a checker would.</summary>
public class SeedTests
{
    public static TheoryData<string> Names => [.. Seed.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_seed_gives_what_a_checker_would_want_found(string name)
    {
        var seed = Seed.Load(name);
        var misses = new Misses();
        Check(seed.Expected, await seed.ReadAsync(), misses);
        Assert.True(misses.None, $"{name}: {misses}");
    }

    /// <summary>Words that an expected file gets wrong would be looked for in vain.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_expected_words_stand_in_the_seed(string name)
    {
        var seed = Seed.Load(name);
        if (await seed.ReadAsync() is Reading.Read { Article.Text: var text })
        {
            var all = Words.Plain(text.Raw) + "\n" + Words.Plain(text.Repaired);
            Assert.DoesNotContain(seed.Expected.Verbatim(), w => !Words.Has(all, w));
        }
    }

    [Fact]
    public void There_are_at_least_nine_seeds() => Assert.True(Seed.Names.Count() >= 9);

    private static void Check(Expected expected, Reading reading, Misses misses)
    {
        if (reading is Reading.Unreadable unreadable)
        {
            misses.If(expected.Unreadable != unreadable.Why, $"could not be read: {unreadable.Why}");
            return;
        }

        misses.If(expected.Unreadable is not null, $"was read, though it is {expected.Unreadable}");
        if (expected.Unreadable is null && reading is Reading.Read { Article: var article })
        {
            CheckDetails(expected, article.Details, misses);
            CheckFindings(expected, article.Text, Seed.Analyze(article), misses);
        }
    }

    private static void CheckDetails(Expected expected, ArticleDetails details, Misses misses)
    {
        misses.If(expected.Title is not null && details.Title?.Value != expected.Title, $"title is \"{details.Title?.Value}\"");
        misses.If(
            expected.Language is { } language && details.Language is { } stated && !stated.Value.StartsWith(language, StringComparison.OrdinalIgnoreCase),
            $"language is {details.Language?.Value}");
    }

    private static void CheckFindings(Expected expected, ArticleText text, Findings found, Misses misses)
    {
        var words = new Words(text);
        new ClaimCheck(found, words, misses).Run(expected);
        new SpeechCheck(found, words, misses).Run(expected);
        new DenialCheck(found, words, misses).Run(expected);
        new ReplyCheck(found, words, misses).Run(expected);
        new OddityCheck(text, misses).Run(expected);
    }
}
