using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Seeds;

/// <summary>The first article that the desk brought, a messy scrape: its findings as a research editor wants them on the card.</summary>
public class ReferenceCardTests
{
    private const string Scrape = "seeds/000_5cbf02d47e601b64.txt";

    private static readonly Lazy<(ArticleText Text, Findings Findings)> Read = new(() =>
    {
        var text = TextRepair.Repair(File.ReadAllText(SharedFiles.PathOf(Scrape))).Text;
        return (text, LearnedReader.Analyzer().Analyze(text, null));
    });

    private static Findings Findings => Read.Value.Findings;

    private static string Show(Passage? words) => words?.Show(Read.Value.Text.Raw) ?? "";

    [SharedFact(Scrape)]
    public void The_first_three_claims_stand_in_their_order()
    {
        Assert.Equal("Cisco is poised to help build the surveillance network", Show(Findings.Claims[0].Words));
        Assert.StartsWith("Cisco has not and will not sell video surveillance cameras", Show(Findings.Claims[1].Words), StringComparison.Ordinal);
        Assert.Equal("another U.S. giant, \u25AF (HPQ), is also tied to the video surveillance deal", Show(Findings.Claims[2].Words));
    }

    [SharedFact(Scrape)]
    public void The_five_others_are_among_the_first_eight()
    {
        var eight = Findings.Claims.Take(8).Select(c => Show(c.Words)).ToList();
        foreach (var words in new[]
        {
            "its technology has been customized to track dissidents in China", "is providing routing and switching gear",
            "this is the same equipment that Cisco supplies", "will contain up to 500,00 cameras", "the U.S. prohibited the export of crime-control products",
        })
        {
            Assert.Contains(eight, c => c.Contains(words, StringComparison.Ordinal));
        }
    }

    [SharedFact(Scrape)]
    public void The_repeated_line_is_a_second_place_of_the_first_claim() =>
        Assert.Contains(Findings.Claims[0].AlsoAt, a => Show(a).StartsWith("it is helping build a video surveillance network", StringComparison.Ordinal));

    [SharedFact(Scrape)]
    public void The_claims_are_given_to_those_who_make_them()
    {
        Assert.Equal("Wall Street Journal", Show(Findings.Claims[0].Speaker?.Name));
        Assert.Equal(SourceKind.Outlet, Findings.Claims[0].Speaker?.Kind);
        Assert.Equal("Marc Chandler", Show(Findings.Claims[1].Speaker?.Name));
        Assert.Equal("Cisco's general counsel", Show(Findings.Claims[1].Speaker?.Role));
        Assert.Equal("\u25AF", Show(Findings.Claims[2].Speaker?.Name));
        Assert.True(Claim("customized to track").MakerUnnamed);
    }

    [SharedFact(Scrape)]
    public void Chandler_is_quoted_once_in_two_halves()
    {
        var quote = Assert.Single(Findings.Quotes, q => q.Kind == QuoteKind.Direct && Show(q.Speaker?.Name) == "Marc Chandler");
        Assert.Equal(2, quote.Content.Spans.Length);
        Assert.EndsWith("declined that opportunity.\"", Show(quote.Content), StringComparison.Ordinal);
    }

    [SharedFact(Scrape)]
    public void The_unnamed_analyst_is_quoted_once_and_the_words_inside_are_nobodys()
    {
        var quote = Assert.Single(Findings.Quotes, q => q.Kind == QuoteKind.Direct && q.Speaker?.Kind == SourceKind.Unnamed);
        Assert.Equal("One tech analyst, who asked not to be named", Show(quote.Speaker?.Name));
        Assert.Contains("I am not going to sell this to you", Show(quote.Content), StringComparison.Ordinal);
        Assert.DoesNotContain(Findings.Quotes, q => Show(q.Content).TrimStart('\'', '"').StartsWith("I am not going", StringComparison.Ordinal));
    }

    [SharedFact(Scrape)]
    public void The_newer_denial_is_tied_to_the_first_claim_and_the_older_one_to_its_own()
    {
        Assert.Equal(4, Findings.Denials.Length);
        Assert.All(Findings.Denials.Take(3), d => Assert.Equal((0, false), (d.Claim, d.Earlier)));
        var older = Findings.Denials[3];
        Assert.True(older.Earlier);
        Assert.Equal("vehemently denied", Show(older.Cue));
        Assert.Equal("Cisco", Show(older.Denier?.Name));
        Assert.Same(Claim("customized to track"), Findings.Claims[older.Claim!.Value]);
    }

    [SharedFact(Scrape)]
    public void The_reporters_verb_stands_apart_from_the_deniers_own_words()
    {
        Assert.Equal(["nixed", "has nixed", "denied"], Findings.Denials.Take(3).Select(d => Show(d.Cue)));
        Assert.StartsWith("\"As a matter of policy", Show(Findings.Denials[2].OwnWords), StringComparison.Ordinal);
    }

    [SharedFact(Scrape)]
    public void An_offer_declined_is_neither_denial_nor_reply()
    {
        Assert.DoesNotContain(Findings.Denials, d => Show(d.Cue).Contains("declined", StringComparison.Ordinal));
        Assert.DoesNotContain(Findings.Replies, r => Show(r.Cue).Contains("declined", StringComparison.Ordinal));
    }

    [SharedFact(Scrape)]
    public void Hp_is_pending_on_the_third_claim()
    {
        var reply = Assert.Single(Findings.Replies);
        Assert.Equal((NoAnswerKind.Pending, "HP", 2), (reply.Kind, Show(reply.Party?.Name), reply.Claim));
        Assert.Equal("\u25AF", Show(reply.AskedBy));
    }

    [SharedFact(Scrape)]
    public void Outlets_whose_names_are_lost_are_not_taken_for_one() =>
        Assert.Equal(3, Findings.Sources.Count(s => s.Kind == SourceKind.Outlet && Show(s.Name) == "\u25AF"));

    [SharedFact(Scrape)]
    public void Navigation_and_tip_lines_are_in_no_finding()
    {
        var shown = Findings.Sentences.Select(s => Show(s.Words)).ToList();
        Assert.DoesNotContain(shown, s => s.Contains("Skip to main content", StringComparison.Ordinal) || s.Contains("Get Free Report", StringComparison.Ordinal) || s.Contains("news tip", StringComparison.Ordinal));
    }

    private static Claim Claim(string words) => Findings.Claims.First(c => Show(c.Words).Contains(words, StringComparison.Ordinal));
}
