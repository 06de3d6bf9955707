using FactBot.Core.Domain;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Tests.Core.Views;

public class PhrasesTests
{
    [Fact]
    public void Every_kind_has_a_label_of_its_own()
    {
        Check<ClaimKind>(KindPhrases.Label);
        Check<SourceKind>(KindPhrases.Label);
        Check<QuoteKind>(KindPhrases.Label);
        Check<DenialKind>(KindPhrases.Label);
        Check<DenialKind>(KindPhrases.Verb);
        Check<NoAnswerKind>(KindPhrases.Label);
        Check<OddityKind>(KindPhrases.Label);
        Check<ReasonKind>(ReasonPhrases.Label);
    }

    [Fact]
    public void Every_failure_says_what_is_wrong_and_ends_as_a_sentence()
    {
        foreach (var why in Enum.GetValues<UnreadableKind>())
        {
            var bare = ProblemPhrases.Of(new Reading.Unreadable(why)).Sentence;
            var full = ProblemPhrases.Of(new Reading.Unreadable(why, "7")).Sentence;
            Assert.All([bare, full], s => Assert.EndsWith(".", s, StringComparison.Ordinal));
            Assert.DoesNotContain("()", bare, StringComparison.Ordinal);
            Assert.True(bare.Length > 30, bare);
        }
    }

    [Theory]
    [InlineData(UnreadableKind.Paywall, "3", "I couldn't read this page (paywall, 3 sentences). Paste the text here or attach a file.")]
    [InlineData(UnreadableKind.Paywall, "1", "I couldn't read this page (paywall, 1 sentence). Paste the text here or attach a file.")]
    [InlineData(UnreadableKind.NotFound, "404", "I couldn't read this page (not found, 404). Check the link. Paste the text here or attach a file.")]
    [InlineData(UnreadableKind.OtherLanguage, "German", "This is written in German; only English is analysed.")]
    [InlineData(UnreadableKind.BrokenFile, "PDF: it is damaged", "I couldn't read this PDF: it is damaged. Open it and paste its text here.")]
    [InlineData(UnreadableKind.PrivatePreview, null, "This looks like a private preview link. Paste the text instead.")]
    [InlineData(UnreadableKind.FileMissing, "a\u001b[31m.txt", "There is no file \"a[31m.txt\". Check its name and folder.")]
    public void A_failure_in_words(UnreadableKind why, string? detail, string sentence) =>
        Assert.Equal(sentence, ProblemPhrases.Of(new Reading.Unreadable(why, detail)).Sentence);

    private static void Check<T>(Func<T, string> label)
        where T : struct, Enum
    {
        var labels = Enum.GetValues<T>().Select(label).ToList();
        Assert.DoesNotContain("", labels);
        Assert.Equal(labels.Count, labels.Distinct().Count());
    }
}
