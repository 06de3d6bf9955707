using System.Text.RegularExpressions;
using FactBot.Analysis.Denials;
using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Analysis.Denials;

/// <summary>The patterns end by how they are made. A limit of the clock would refuse an article because the machine is slow.</summary>
public class NoAnswerPatternTests
{
    /// <summary>The longest sentence that is looked at, about.</summary>
    private const int Length = 1_900;

    private static readonly string[] Openings =
        ["declined", "declined to", "refused", "did not", "has not", "would not", "made no", "referred", "referred all", "messages", "responded", "reached out to", "nor did", "could not be"];

    private static readonly string[] Repeated =
        ["also", "further", "all", "any", "the", "an", "our", "today", "on monday", "repeated", "repeatedly", "requests", "requests for comment", "interview", "yet", "no", "respond to", "comment on", "was not"];

    public static TheoryData<string> All => [.. Openings];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_sentence_that_says_the_same_again_and_again_is_read_to_its_end(string opening)
    {
        foreach (var words in Repeated)
        {
            var sentence = $"Lind {opening} {string.Concat(Enumerable.Repeat(words + " ", Length / (words.Length + 1)))}x.";
            Assert.NotEmpty((await Hang.EndsAsync(() => LearnedReader.Analyzer().Analyze(ArticleText.Plain(sentence), null))).Sentences);
        }
    }

    [Fact]
    public void No_pattern_is_given_up_by_the_clock() => Assert.All(
        NoAnswerPattern.All.Append(NoAnswerPattern.BetweenParties).Select(p => p.Wording).Append(NoAnswerPattern.NotAReply).Append(NoAnswerPattern.Newsroom),
        wording => Assert.Equal(Regex.InfiniteMatchTimeout, wording.MatchTimeout));
}
