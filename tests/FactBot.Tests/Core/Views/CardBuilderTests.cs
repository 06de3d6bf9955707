using FactBot.Core.Domain;
using FactBot.Core.Views;
using FactBot.Tests.Support;

namespace FactBot.Tests.Core.Views;

public class CardBuilderTests
{
    private static readonly DateTimeOffset Read = new(2026, 7, 1, 9, 2, 0, TimeSpan.Zero);

    private static View.ArticleCard Card(string raw, Findings findings, ArticleDetails? details = null, string zone = "UTC") => CardBuilder.Build(
        new Article(ArticleOrigin.Pasted, null, details ?? new ArticleDetails(), ArticleText.Plain(raw), Read), findings, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static Claim Claim(int start, int end, ClaimKind kind = ClaimKind.Event, params Reason[] reasons) =>
        new(new Passage(start, end), kind, 1, [.. reasons], new Passage(start, end), 1, null, [], []);

    private static StatedTime Moment(int hour, bool hasTime = true, bool hasZone = true) =>
        new(new DateTimeOffset(2026, 6, 30, hour, 30, 0, TimeSpan.Zero), hasTime, hasZone);

    [Fact]
    public void Nothing_found_is_said_so_and_never_that_there_is_nothing()
    {
        var card = Card("One.\nTwo.", Findings.None);
        Assert.StartsWith("I read this and found nothing that needs checking. Something missing? I read 2 paragraphs", card.Notes[0], StringComparison.Ordinal);
        Assert.Empty(card.Answers);
    }

    [Fact]
    public void Where_only_a_part_was_analysed_the_card_says_how_much()
    {
        const string sentence = "Only the first 199,874 characters were analysed.";
        Assert.Equal(sentence, Card("x", Findings.None with { AnalysedTo = 199_874 }).Notes[^2]);
        Assert.DoesNotContain(Card("x", Findings.None).Notes, note => note.StartsWith("Only", StringComparison.Ordinal));

        var card = CardBuilder.Build(SampleStory.Article, SampleStory.Findings with { AnalysedTo = 199_874 }, TimeZoneInfo.Utc);
        Assert.Contains(sentence, Printed.Text(card, 80), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_text_does_not_state_is_named_first() =>
        Assert.Equal(["no headline, date or site in this text", "read 1 Jul 2026, 09:02 (UTC)"], [.. Card("x", Findings.None).About]);

    [Theory]
    [InlineData(23, true, true, "1 Jul 2026, 00:30", "read 10:02 (Europe/London)")]
    [InlineData(23, true, false, "30 Jun 2026, 23:30 (zone not given)", "read 1 Jul 2026, 10:02 (Europe/London)")]
    [InlineData(0, false, false, "30 Jun 2026", "read 1 Jul 2026, 10:02 (Europe/London)")]
    public void Times_are_told_in_the_zone_of_the_desk_and_no_more_of_them_than_the_page_states(int hour, bool time, bool zone, string published, string read)
    {
        var about = Card("x", Findings.None, new ArticleDetails { Published = new Stated<StatedTime>(Moment(hour, time, zone), "x") }, "Europe/London").About;
        Assert.Contains(published, about);
        Assert.Equal(read, about[^1]);
    }

    [Fact]
    public void Only_an_allegation_without_denial_or_reply_is_said_to_have_none()
    {
        const string raw = "Ann stole it. Bob lied.";
        var accuses = new Reason(ReasonKind.Accuses, 1, null);
        var findings = Findings.None with
        {
            Claims = [Claim(0, 12, ClaimKind.Allegation, accuses, new Reason(ReasonKind.NamesPerson, 1, new Passage(0, 3))), Claim(14, 23, ClaimKind.Allegation, accuses)],
        };
        string[] both = ["Denials: I found no denial.", "I found no reply to claim 1, which criticises Ann: please check.", "I found no reply to claim 2, which makes an allegation: please check."];
        Assert.Equal(both, Card(raw, findings).Answers.Select(a => a.Words));

        var answered = findings with { Replies = [new NoAnswer(NoAnswerKind.Declined, new Passage(0, 3), new Passage(0, 3), null, null, true, 0, 1, 1)] };
        Assert.Equal([both[0], "Replies 1: declined to comment (P1), on claim 1", both[2]], Card(raw, answered).Answers.Select(a => a.Words));
    }

    [Fact]
    public void Eight_claims_have_lines_and_the_others_are_counted()
    {
        var raw = string.Join('\n', Enumerable.Range(1, 20).Select(n => $"Claim number {n}."));
        var findings = Findings.None with { Claims = [.. ArticleText.Plain(raw).Blocks.Select(b => Claim(b.Start, b.End))] };
        var card = Card(raw, findings);
        Assert.Equal(8, card.Claims.Length);
        Assert.StartsWith("12 more: \"Claim number 9.\" (P9) · ", card.More, StringComparison.Ordinal);
        Assert.EndsWith("(P14) · and 6 more", card.More, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_claim_is_cut_after_a_word()
    {
        var raw = string.Join(' ', Enumerable.Repeat("word", 100));
        var words = Card(raw, Findings.None with { Claims = [Claim(0, raw.Length)] }).Claims[0].Words;
        Assert.EndsWith(" word\u2026\"", words, StringComparison.Ordinal);
        Assert.InRange(words.Length, 120, 165);
    }

    [Fact]
    public void The_mark_for_lost_words_is_explained_only_where_it_stands()
    {
        Assert.Contains(Phrases.GapMark, CardBuilder.Build(SampleStory.Article, SampleStory.Findings, TimeZoneInfo.Utc).Notes[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(Phrases.GapMark, Card("x", Findings.None).Notes[^1], StringComparison.Ordinal);
    }
}
