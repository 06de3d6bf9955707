using FactBot.Core.Domain;
using FactBot.Core.Rules;

namespace FactBot.Tests.Core.Rules;

public class ClaimRulesTests
{
    private static readonly Person Ana = new("chat", "desk", "ana", "ana");
    private static readonly Person Sam = new("chat", "desk", "sam", "sam");
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly ClaimId Id = new(new DossierId(new DeskId("chat:desk"), 214), 3);
    private static readonly ClaimRecord New = new(3, Claim(speaker: true), Now);

    private static ActionContext By(Person person) => new(Id, person, Now.AddHours(1));

    private static Claim Claim(bool speaker) => new(
        new Passage(0, 5), ClaimKind.Event, 1, [], new Passage(0, 5), 1,
        speaker ? new Speaker(new Passage(6, 9), null, SourceKind.Named, 1) : null, [], []);

    private static ClaimRecord Done(RuleResult result) => Assert.IsType<RuleResult.Changed>(result).Claim;

    private static string Refused(RuleResult result) => Assert.IsType<RuleResult.Refused>(result).Sentence;

    private static ClaimRecord Judged(ClaimRecord record, Truth truth = Truth.Confirmed) =>
        Done(ClaimRules.SetVerdict(record, By(Sam), truth, null, "the minutes show it", evidenceRequired: false));

    [Fact]
    public void Whoever_takes_a_claim_is_checking_it()
    {
        var taken = Done(ClaimRules.Take(New, By(Sam)));
        Assert.Equal((ClaimState.Taken, Sam, Now.AddHours(1)), (taken.State, taken.Assignee, taken.StateSince));
    }

    [Fact]
    public void A_claim_that_is_with_somebody_is_not_taken_away_by_accident()
    {
        var taken = Done(ClaimRules.Take(New, By(Sam)));
        Assert.Contains("assign A-214/3 me", Refused(ClaimRules.Take(taken, By(Ana))), StringComparison.Ordinal);
        Assert.Contains("with you already", Refused(ClaimRules.Take(taken, By(Sam))), StringComparison.Ordinal);
    }

    [Fact]
    public void Giving_a_claim_back_leaves_nobody_on_it()
    {
        var taken = Done(ClaimRules.Take(New, By(Sam)));
        var back = Done(ClaimRules.Assign(taken, By(Sam), new Assignment(null, true, null, false, null), TimeZoneInfo.Utc));
        Assert.Equal((ClaimState.New, null), (back.State, back.Assignee));
    }

    [Fact]
    public void A_due_time_and_a_priority_need_nobody_on_the_claim()
    {
        var due = Now.AddHours(8);
        var set = Done(ClaimRules.Assign(New, By(Ana), new Assignment(null, false, due, false, Priority.High), TimeZoneInfo.Utc));
        Assert.Equal((ClaimState.New, due, Priority.High), (set.State, set.Due, set.Priority));
        Assert.Contains("Nothing of that is new", Refused(ClaimRules.Assign(set, By(Ana), new Assignment(null, false, due, false, Priority.High), TimeZoneInfo.Utc)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_by_one_person_finishes_the_claim_and_says_so()
    {
        var judged = Judged(New, Truth.Wrong);
        Assert.Equal((ClaimState.Done, Truth.Wrong, true), (judged.State, judged.Verdict!.Truth, judged.Verdict.SingleCheck));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public void A_verdict_needs_its_reason(string reason) => Assert.Contains(
        "verdict A-214/3 cannotverify", Refused(ClaimRules.SetVerdict(New, By(Sam), Truth.CannotVerify, null, reason, false)), StringComparison.Ordinal);

    [Fact]
    public void A_verdict_that_replaces_another_keeps_it()
    {
        var judged = Judged(Judged(New), Truth.NeedsChange);
        Assert.Equal(Truth.Confirmed, Assert.Single(judged.EarlierVerdicts).Truth);
        Assert.Contains("already", Refused(ClaimRules.SetVerdict(judged, By(Ana), Truth.NeedsChange, null, "the minutes show it", false)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_article_says_itself_is_not_judged_as_a_report()
    {
        var own = New with { Claim = Claim(speaker: false) };
        Assert.Contains("own words", Refused(ClaimRules.SetVerdict(own, By(Sam), Truth.Wrong, Reported.Wrongly, "x", false)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_desk_asks_for_evidence_a_verdict_waits_for_it()
    {
        Assert.Contains("evidence A-214/3", Refused(ClaimRules.SetVerdict(New, By(Sam), Truth.Wrong, null, "x", true)), StringComparison.Ordinal);
        var shown = New with { Evidence = [new Evidence(1, Sam, Now, null, "minutes", Stance.Refutes, Tier.Primary, null)] };
        Assert.Equal(ClaimState.Done, Done(ClaimRules.SetVerdict(shown, By(Sam), Truth.Wrong, null, "x", true)).State);
    }

    [Fact]
    public void A_claim_set_aside_comes_back_as_it_was()
    {
        var judged = Judged(New);
        var aside = Done(ClaimRules.Dismiss(judged, By(Ana), "not checkable"));
        Assert.Equal(ClaimState.SetAside, aside.State);
        Assert.Contains("undo", Refused(ClaimRules.Take(aside, By(Sam))), StringComparison.Ordinal);
        Assert.Equal((ClaimState.Done, judged.Verdict), (Done(ClaimRules.Restore(aside, By(Ana))).State, aside.Verdict));
    }

    [Fact]
    public void Setting_aside_needs_a_reason_of_some_length_and_no_more()
    {
        Assert.Contains("dismiss A-214/3 <reason>", Refused(ClaimRules.Dismiss(New, By(Ana), " ")), StringComparison.Ordinal);
        Assert.Contains("1001", Refused(ClaimRules.Dismiss(New, By(Ana), new string('x', 1001))), StringComparison.Ordinal);
    }
}
