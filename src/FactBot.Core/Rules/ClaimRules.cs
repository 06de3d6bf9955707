using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Core.Rules;

/// <summary>
/// The rules on what may be done with a claim in which state. They are pure: the same claim and action give the same result.
/// </summary>
public static class ClaimRules
{
    public static RuleResult Take(ClaimRecord record, ActionContext action) => record switch
    {
        { State: ClaimState.SetAside } => SetAsideFirst(action),
        { State: ClaimState.Done } => new RuleResult.Refused(WorkPhrases.AlreadyDone(action.Claim)),
        { Assignee: { } other } when action.By.Is(other) => new RuleResult.Refused(WorkPhrases.YoursAlready(action.Claim)),
        { Assignee: { } other } => new RuleResult.Refused(WorkPhrases.WithSomebody(action.Claim, other)),
        _ => new RuleResult.Changed(
            Moved(record, ClaimState.Taken, action) with { Assignee = action.By }, DeskEventKind.Taken, WorkPhrases.TakenBy(action.By)),
    };

    /// <param name="record">The claim.</param>
    /// <param name="action">The action context.</param>
    /// <param name="to">The values to set.</param>
    /// <param name="zone">The time zone in which times are shown.</param>
    public static RuleResult Assign(ClaimRecord record, ActionContext action, Assignment to, TimeZoneInfo zone)
    {
        if (record.State is ClaimState.SetAside)
        {
            return SetAsideFirst(action);
        }

        if (record.State is ClaimState.Done)
        {
            return new RuleResult.Refused(WorkPhrases.AlreadyDone(action.Claim));
        }

        var next = record with
        {
            Assignee = to.Nobody ? null : to.Person ?? record.Assignee,
            Due = to.NoDue ? null : to.Due ?? record.Due,
            Priority = to.Priority ?? record.Priority,
        };
        if (next == record)
        {
            return new RuleResult.Refused(WorkPhrases.NothingToAssign(action.Claim));
        }

        var state = next.Assignee is null ? ClaimState.New : ClaimState.Taken;
        next = next.State is ClaimState.Proposed ? next : Moved(next, state, action);
        return new RuleResult.Changed(next, DeskEventKind.Assigned, WorkPhrases.Assigned(action.By, to, zone));
    }

    public static RuleResult SetVerdict(ClaimRecord record, ActionContext action, Truth truth, Reported? reported, string reason, bool evidenceRequired)
    {
        var words = reason.Trim();
        if (record.State is ClaimState.SetAside)
        {
            return SetAsideFirst(action);
        }

        if (ReasonProblem(words, WorkPhrases.VerdictNeedsReason(action.Claim, truth)) is { } problem)
        {
            return problem;
        }

        if (reported is Reported.Correctly or Reported.Wrongly && record.Claim.Speaker is null)
        {
            return new RuleResult.Refused(WorkPhrases.NothingReported(action.Claim));
        }

        if (evidenceRequired && record.Evidence.All(e => e.DeletedAt is not null))
        {
            return new RuleResult.Refused(WorkPhrases.EvidenceFirst(action.Claim));
        }

        var verdict = new Verdict(truth, reported ?? record.Verdict?.Reported ?? Reported.NotChecked, words, action.By, action.Now, SingleCheck: true);
        if (record.Verdict is { } before && Same(before, verdict))
        {
            return new RuleResult.Refused(WorkPhrases.SameVerdict(action.Claim, before));
        }

        var next = Moved(record, ClaimState.Done, action) with
        {
            Verdict = verdict,
            EarlierVerdicts = record.Verdict is { } old ? record.EarlierVerdicts.Add(old) : record.EarlierVerdicts,
        };
        return new RuleResult.Changed(next, DeskEventKind.VerdictSet, WorkPhrases.VerdictLine(verdict));
    }

    public static RuleResult Dismiss(ClaimRecord record, ActionContext action, string reason)
    {
        var words = reason.Trim();
        if (record.SetAside is { } before)
        {
            return new RuleResult.Refused(WorkPhrases.SetAsideAlready(action.Claim, before));
        }

        return ReasonProblem(words, WorkPhrases.DismissNeedsReason(action.Claim)) ?? (RuleResult)new RuleResult.Changed(
            Moved(record, ClaimState.SetAside, action) with { SetAside = new SetAside(words, action.By, action.Now, record.State) },
            DeskEventKind.SetAside,
            WorkPhrases.SetAsideLine(action.By, words));
    }

    public static RuleResult Restore(ClaimRecord record, ActionContext action) => record.SetAside is not { } aside
        ? new RuleResult.Refused(WorkPhrases.NotSetAside(action.Claim))
        : new RuleResult.Changed(
            Moved(record, aside.Before, action) with { SetAside = null }, DeskEventKind.Restored, WorkPhrases.RestoredBy(action.By));

    /// <summary>Gives a claim other words of the article; its earlier words are kept.</summary>
    public static RuleResult Respan(ClaimRecord record, ActionContext action, Claim words, string shown) => words.Words.Equals(record.Claim.Words)
        ? new RuleResult.Refused(WorkPhrases.SameWords(action.Claim))
        : new RuleResult.Changed(
            record with { Claim = words with { AlsoAt = record.Claim.AlsoAt }, EarlierWords = record.EarlierWords.Add(record.Claim.Words) },
            DeskEventKind.Respanned,
            WorkPhrases.RespannedBy(action.By, shown));

    private static RuleResult.Refused? ReasonProblem(string words, string missing) => words.Length switch
    {
        0 => new RuleResult.Refused(missing),
        > Verdict.MaxReason => new RuleResult.Refused(WorkPhrases.ReasonTooLong(words.Length)),
        _ => null,
    };

    private static RuleResult.Refused SetAsideFirst(ActionContext action) => new(WorkPhrases.RestoreFirst(action.Claim));

    private static bool Same(Verdict a, Verdict b) => a.Truth == b.Truth && a.Reported == b.Reported && a.Reason == b.Reason;

    private static ClaimRecord Moved(ClaimRecord record, ClaimState state, ActionContext action) =>
        record.State == state ? record : record with { State = state, StateSince = action.Now };
}
