using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Core.Rules;

/// <summary>What may be done with a claim in which state. Pure: the same file and action give the same ruling.</summary>
public static class ClaimRules
{
    /// <summary>Reasons, in UTF-16 code units.</summary>
    public const int MaxReason = 1000;

    public static Ruling Take(ClaimFile file, Doing doing) => file switch
    {
        { State: ClaimState.SetAside } => SetAsideFirst(doing),
        { State: ClaimState.Done } => new Ruling.Refused(WorkPhrases.AlreadyDone(doing.Claim)),
        { Assignee: { } other } when doing.By.Is(other) => new Ruling.Refused(WorkPhrases.YoursAlready(doing.Claim)),
        { Assignee: { } other } => new Ruling.Refused(WorkPhrases.WithSomebody(doing.Claim, other)),
        _ => new Ruling.Changed(
            Moved(file, ClaimState.Taken, doing) with { Assignee = doing.By }, DeskEventKind.Taken, WorkPhrases.TakenBy(doing.By)),
    };

    /// <param name="file">The claim.</param>
    /// <param name="doing">Who, which, when.</param>
    /// <param name="to">What is set.</param>
    /// <param name="zone">In which times are told.</param>
    public static Ruling Assign(ClaimFile file, Doing doing, Assignment to, TimeZoneInfo zone)
    {
        if (file.State is ClaimState.SetAside)
        {
            return SetAsideFirst(doing);
        }

        if (file.State is ClaimState.Done)
        {
            return new Ruling.Refused(WorkPhrases.AlreadyDone(doing.Claim));
        }

        var next = file with
        {
            Assignee = to.Nobody ? null : to.Person ?? file.Assignee,
            Due = to.NoDue ? null : to.Due ?? file.Due,
            Priority = to.Priority ?? file.Priority,
        };
        if (next == file)
        {
            return new Ruling.Refused(WorkPhrases.NothingToAssign(doing.Claim));
        }

        var state = next.Assignee is null ? ClaimState.New : ClaimState.Taken;
        next = next.State is ClaimState.Proposed ? next : Moved(next, state, doing);
        return new Ruling.Changed(next, DeskEventKind.Assigned, WorkPhrases.Assigned(doing.By, to, zone));
    }

    public static Ruling SetVerdict(ClaimFile file, Doing doing, Truth truth, Reported? reported, string reason, bool evidenceRequired)
    {
        var words = reason.Trim();
        if (file.State is ClaimState.SetAside)
        {
            return SetAsideFirst(doing);
        }

        if (ReasonProblem(words, WorkPhrases.VerdictNeedsReason(doing.Claim, truth)) is { } problem)
        {
            return problem;
        }

        if (reported is Reported.Correctly or Reported.Wrongly && file.Claim.Speaker is null)
        {
            return new Ruling.Refused(WorkPhrases.NothingReported(doing.Claim));
        }

        if (evidenceRequired && file.Evidence.All(e => e.DeletedAt is not null))
        {
            return new Ruling.Refused(WorkPhrases.EvidenceFirst(doing.Claim));
        }

        var verdict = new Verdict(truth, reported ?? file.Verdict?.Reported ?? Reported.NotChecked, words, doing.By, doing.Now, SingleCheck: true);
        if (file.Verdict is { } before && Same(before, verdict))
        {
            return new Ruling.Refused(WorkPhrases.SameVerdict(doing.Claim, before));
        }

        var next = Moved(file, ClaimState.Done, doing) with
        {
            Verdict = verdict,
            EarlierVerdicts = file.Verdict is { } old ? file.EarlierVerdicts.Add(old) : file.EarlierVerdicts,
        };
        return new Ruling.Changed(next, DeskEventKind.VerdictSet, WorkPhrases.VerdictLine(verdict));
    }

    public static Ruling Dismiss(ClaimFile file, Doing doing, string reason)
    {
        var words = reason.Trim();
        if (file.SetAside is { } before)
        {
            return new Ruling.Refused(WorkPhrases.SetAsideAlready(doing.Claim, before));
        }

        return ReasonProblem(words, WorkPhrases.DismissNeedsReason(doing.Claim)) ?? (Ruling)new Ruling.Changed(
            Moved(file, ClaimState.SetAside, doing) with { SetAside = new SetAside(words, doing.By, doing.Now, file.State) },
            DeskEventKind.SetAside,
            WorkPhrases.SetAsideLine(doing.By, words));
    }

    public static Ruling Restore(ClaimFile file, Doing doing) => file.SetAside is not { } aside
        ? new Ruling.Refused(WorkPhrases.NotSetAside(doing.Claim))
        : new Ruling.Changed(
            Moved(file, aside.Before, doing) with { SetAside = null }, DeskEventKind.Restored, WorkPhrases.RestoredBy(doing.By));

    /// <summary>Other words of the article; what it was called before is kept.</summary>
    public static Ruling Respan(ClaimFile file, Doing doing, Claim words, string shown) => words.Words.Equals(file.Claim.Words)
        ? new Ruling.Refused(WorkPhrases.SameWords(doing.Claim))
        : new Ruling.Changed(
            file with { Claim = words with { AlsoAt = file.Claim.AlsoAt }, EarlierWords = file.EarlierWords.Add(file.Claim.Words) },
            DeskEventKind.Respanned,
            WorkPhrases.RespannedBy(doing.By, shown));

    private static Ruling.Refused? ReasonProblem(string words, string missing) => words.Length switch
    {
        0 => new Ruling.Refused(missing),
        > MaxReason => new Ruling.Refused(WorkPhrases.ReasonTooLong(words.Length)),
        _ => null,
    };

    private static Ruling.Refused SetAsideFirst(Doing doing) => new(WorkPhrases.RestoreFirst(doing.Claim));

    private static bool Same(Verdict a, Verdict b) => a.Truth == b.Truth && a.Reported == b.Reported && a.Reason == b.Reason;

    private static ClaimFile Moved(ClaimFile file, ClaimState state, Doing doing) =>
        file.State == state ? file : file with { State = state, StateSince = doing.Now };
}
