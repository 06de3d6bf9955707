using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The sentences on claims that are taken, assigned, judged or set aside, and on why that is refused.</summary>
public static class WorkPhrases
{
    public static string Person(Person person) => "@" + PassageText.Fold(person.Name);

    public static string Label(ClaimState state) => state switch
    {
        ClaimState.New => "New",
        ClaimState.Taken => "Being checked",
        ClaimState.Proposed => "Needs second check",
        ClaimState.Done => "Done",
        ClaimState.SetAside => "Set aside",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(Truth truth) => truth switch
    {
        Truth.Confirmed => "confirmed",
        Truth.Wrong => "wrong",
        Truth.NeedsChange => "needs change",
        Truth.CannotVerify => "cannot verify",
        Truth.NotCheckable => "not checkable",
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };

    /// <summary>A verdict as it is typed in a command.</summary>
    public static string Typed(Truth truth) => Label(truth).Replace(" ", "", StringComparison.Ordinal);

    public static string Label(Reported reported) => reported switch
    {
        Reported.Correctly => "reported correctly",
        Reported.Wrongly => "reported wrongly",
        Reported.NotChecked => "report not checked",
        _ => throw new ArgumentOutOfRangeException(nameof(reported)),
    };

    public static string Label(Priority priority) => priority switch
    {
        Priority.High => "high priority",
        Priority.Low => "low priority",
        _ => "normal priority",
    };

    public static string TakenBy(Person by) => $"{Person(by)} is checking this.";

    public static string RestoredBy(Person by) => $"Restored by {Person(by)}.";

    /// <summary>The reason of claims that were set aside together, where nobody gave another.</summary>
    public const string NotKept = "not among the claims to be checked";

    public static string NothingElseOpen(DossierId dossier) => $"{dossier} has no other open claims. See them all: claims {dossier}.";

    public static string SetAsideLine(Person by, string reason) => $"Set aside by {Person(by)}: {reason}";

    public static string RespannedBy(Person by, string shown) => $"{Person(by)} changed the claim's words to {shown}.";

    /// <summary>A verdict's line: "Confirmed, reported correctly · by @sam, single check: minutes show it".</summary>
    public static string VerdictLine(Verdict verdict) =>
        $"{Answers(verdict)} \u00B7 by {Person(verdict.By)}{(verdict.SingleCheck ? ", single check" : "")}: {verdict.Reason}";

    /// <summary>A verdict's findings: "Wrong, reported correctly".</summary>
    public static string Answers(Verdict verdict)
    {
        var truth = Label(verdict.Truth);
        var reported = verdict.Reported is Reported.NotChecked ? "" : ", " + Label(verdict.Reported);
        return char.ToUpperInvariant(truth[0]) + truth[1..] + reported;
    }

    /// <summary>An assignment's line: "@ana gave this to @sam, due 24 Nov, 17:00, high priority."</summary>
    public static string Assigned(Person by, Assignment to, TimeZoneInfo zone)
    {
        var parts = new List<string>();
        if (to.Nobody)
        {
            parts.Add("gave this back: nobody is on it");
        }
        else if (to.Person is { } person)
        {
            parts.Add(person.Is(by) ? "is checking this" : $"gave this to {Person(person)}");
        }

        if (to.Due is { } due)
        {
            parts.Add($"{(parts.Count == 0 ? "set it " : "")}due {Times.Moment(due, zone)}");
        }
        else if (to.NoDue)
        {
            parts.Add($"{(parts.Count == 0 ? "set it to " : "")}no due time");
        }

        if (to.Priority is { } priority)
        {
            parts.Add($"{(parts.Count == 0 ? "set it to " : "")}{Label(priority)}");
        }

        return $"{Person(by)} {string.Join(", ", parts)}.";
    }

    public static string AlreadyDone(ClaimId claim) =>
        $"{claim} is done. To answer it anew: verdict {claim} confirmed <reason>.";

    public static string YoursAlready(ClaimId claim) => $"{claim} is with you already.";

    public static string WithSomebody(ClaimId claim, Person other) =>
        $"{claim} is with {Person(other)}. To take it over: assign {claim} me.";

    public static string RestoreFirst(ClaimId claim) => $"{claim} is set aside. To work on it again: dismiss {claim} undo.";

    public static string NothingToAssign(ClaimId claim) =>
        $"Nothing of that is new for {claim}. Say who, until when or how urgent: assign {claim} @sam due:17:00 high.";

    public static string VerdictNeedsReason(ClaimId claim, Truth truth) =>
        $"A verdict needs its reason in words: verdict {claim} {Typed(truth)} <what you found and where>.";

    public static string DismissNeedsReason(ClaimId claim) =>
        $"Say why it is set aside: dismiss {claim} <reason>.";

    public static string ReasonTooLong(int length) =>
        $"A reason holds at most {Numerals.Number(Verdict.MaxReason)} characters and this has {Numerals.Number(length)}. Nothing was changed. Put the details into a note.";

    public static string NothingReported(ClaimId claim) =>
        $"{claim} is said in the article's own words, so there is no report of it to judge. Leave \"reported\" out.";

    public static string EvidenceFirst(ClaimId claim) =>
        $"This desk asks for evidence before a verdict. Add it first: evidence {claim} supports <link or words>.";

    public static string SameVerdict(ClaimId claim, Verdict before) =>
        $"{claim} has this verdict already, by {Person(before.By)}.";

    public static string SetAsideAlready(ClaimId claim, SetAside before) =>
        $"{claim} was set aside by {Person(before.By)}: {before.Reason}. To take it back: dismiss {claim} undo.";

    public static string NotSetAside(ClaimId claim) => $"{claim} is not set aside, so there is nothing to undo.";

    public static string SameWords(ClaimId claim) => $"{claim} has these words already.";
}
