namespace FactBot.Tests.Analysis.People;

/// <summary>Whose mouth words are put into, in wordings that newsrooms meet every day.</summary>
public class WhoSpeaksTests
{
    private const string Lead = "The pier at Osterholm was closed on Monday after a beam gave way.\n";

    /// <summary>Who says the words, "nobody" where that cannot be told.</summary>
    private static string[] Who(string text, string words)
    {
        var found = Found.In(Lead + text);
        return [.. found.All.Quotes.Where(q => found.Show(q.Content).Contains(words, StringComparison.Ordinal)).Select(q => q.Speaker is { } s ? found.Show(s.Name) : "nobody")];
    }

    [Theory]
    [InlineData("Officials")]
    [InlineData("Police")]
    [InlineData("Critics")]
    [InlineData("Voters")]
    [InlineData("Neighbours")]
    [InlineData("Parents")]
    [InlineData("Members")]
    [InlineData("Lawmakers")]
    public void She_is_never_a_group(string group) => Assert.Equal(
        ["Emily Tabor"],
        Who($"Emily Tabor, the harbour's engineer, inspected the beam on Sunday. {group} said the pier should never have been opened.\nShe said the beam was sound.", "the beam was sound"));

    [Fact]
    public void She_is_no_ministry() => Assert.DoesNotContain(
        "Kremlin", Who("Kremlin spokesman Dmitry Rask said the talks were over. She noted that “too many people have been killed”.", "too many"));

    [Theory]
    [InlineData("protested")]
    [InlineData("objected")]
    [InlineData("urged")]
    [InlineData("demanded")]
    [InlineData("commented")]
    [InlineData("went on")]
    [InlineData("hit back")]
    [InlineData("shot back")]
    [InlineData("fumed")]
    public void Any_verb_beside_a_quotation_will_do(string verb) => Assert.Equal(
        ["Carl Rask"], Who($"Carl Rask, who owns the pier, was angry. “The beam was tested twice in May,” Rask {verb}.", "tested twice"));

    [Theory]
    [InlineData("The harbour board's chief engineer, Dr. Maria Olsen, said the beam was sound.", "Maria Olsen")]
    [InlineData("State harbour commissioner Lt. Gov. Ian Marsh said the beam was sound.", "Ian Marsh")]
    [InlineData("The committee's chairwoman, Sen. Ruth Abel, said the beam was sound.", "Ruth Abel")]
    [InlineData("Nora Helm, director of the union, which represents ambulance, ferry and harbour crews in Osterholm, said the beam was sound.", "Nora Helm")]
    [InlineData("Paul Dray, spokesman for Clean Coast, the campaign group which monitors beaches, piers and marinas, said the beam was sound.", "Paul Dray")]
    [InlineData("Dr. Nora Helm, M.D., Ph.D., said the beam was sound.", "Nora Helm")]
    public void Roles_and_titles_beside_a_name_leave_the_name(string text, string name) => Assert.Equal([name], Who(text, "beam was sound"));

    [Fact]
    public void A_party_and_a_state_are_no_name() => Assert.Equal(
        ["Maria Lopez"], Who("“The plan is final,” said Sen. Maria Lopez, D-N.Y., on Friday.", "plan is final"));

    [Theory]
    [InlineData("Nora Helm and Paul Dray said 40 percent of the beams were rotten in May.")]
    [InlineData("“40 percent of the beams were rotten in May,” said Nora Helm and Paul Dray.")]
    public void Two_who_say_the_same_are_two(string text)
    {
        Assert.Equal(["Nora Helm", "Paul Dray"], Who(text, "beams were rotten"));
        Assert.Single(Found.In(Lead + text).Claims, c => c.Contains("rotten", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Emily")]
    [InlineData("Kelly")]
    [InlineData("Billy")]
    [InlineData("Molly")]
    public void A_forename_may_end_like_an_adverb(string forename) => Assert.Equal(
        [$"{forename} Tabor"], Who($"{forename} Tabor said the beam was sound. “It was tested in May,” Tabor said.", "tested in May"));

    [Theory]
    [InlineData("And from Chairwoman Ruth Abel: “The board has never seen that report.”")]
    [InlineData("“The board has never seen that report, and it never will.”\n— Ruth Abel, chairwoman")]
    public void A_name_beside_a_quotation_signs_it(string text) => Assert.Equal(["Ruth Abel"], Who(text, "never seen"));

    [Theory]
    [InlineData("“Nobody listened,” Calder said.", "Nobody listened")]
    [InlineData("He said that he had warned the board.", "he had warned")]
    public void A_nickname_inside_a_name_does_not_make_two_of_one(string text, string words) => Assert.Equal(
        ["Luis “Nick” Calder"], Who("Luis “Nick” Calder, the diver who found the crack, said the beam was rotten. " + text, words));

    [Fact]
    public void A_missing_closing_mark_gives_nobodys_words_to_the_article() => Assert.Equal(
        ["Rask"], Who("“The hook never fitted, said Rask.\nThe board will meet on Friday.", "hook never fitted"));

    [Theory]
    [InlineData("&quot;The hook was changed in May,&quot; said Carl Rask.", "hook was changed")]
    [InlineData("‘We told the board “the hook is cracked” in May,’ said Carl Rask.", "told the board")]
    public void Odd_marks_still_quote(string text, string words) => Assert.Equal(["Carl Rask"], Who(text, words));

    [Fact]
    public void The_one_who_laughs_at_a_question_answers_it() => Assert.Equal(
        ["Carl Rask"], Who("Carl Rask owns the pier. Asked who had ordered it, Rask laughed. “Not me, and not my brother.”", "Not me"));

    [Theory]
    [InlineData("The harbour's claims department moved to a new office in May.")]
    [InlineData("Two reports were lost in the move.")]
    [InlineData("Police complaints rose by a third in May.")]
    [InlineData("The statements fill three boxes.")]
    [InlineData("Insurance claims doubled in a year.")]
    [InlineData("The work went on according to plan.")]
    [InlineData("You pay according to your tariff.")]
    [InlineData("The stones are sorted according to size.")]
    [InlineData("Doctors treated a woman who took suspected diet pills in May.")]
    public void Nobody_speaks_where_nothing_is_said(string text) => Assert.Empty(Found.In(Lead + text).All.Quotes);

    [Theory]
    [InlineData("“There are no preconditions for future talks,” Rask said, according to the Osterholm Courier.")]
    [InlineData("“There are no preconditions for future talks,” said Rask, according to the Osterholm Courier.")]
    public void Words_told_by_a_paper_stay_the_speakers(string text)
    {
        Assert.Contains("Carl Rask", Who("Carl Rask owns the pier. " + text, "no preconditions"));
        Assert.DoesNotContain(Found.In(Lead + text).Claims, c => c.Contains("Rask said", StringComparison.Ordinal) || c.Contains("said Rask", StringComparison.Ordinal));
    }

    [Fact]
    public void The_quoted_one_speaks_not_the_one_who_quotes() => Assert.Equal(
        ["Ali Rask"], Who("\"It is impossible that a missile hit the ferry, and such rumours are illogical,\" ISNA quoted Ali Rask as saying.", "impossible"));

    [Theory]
    [InlineData("“I feel wronged,” said Carl Rask, denying that the beam was rotten.", "beam was rotten")]
    [InlineData("Carl Rask told the board of the crack in May and said it would spread.", "would spread")]
    public void A_further_verb_shares_the_subject_of_the_first(string text, string words) => Assert.Equal(["Carl Rask"], Who(text, words));
}
