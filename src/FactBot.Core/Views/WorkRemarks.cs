using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The remarks on the state of the work on a claim.</summary>
internal static class WorkRemarks
{
    private const int LastLength = 60;

    /// <summary>The remarks beside a claim on the article's card; none where nothing was done.</summary>
    public static IEnumerable<Remark> OnCard(ClaimRecord claim, TimeZoneInfo zone)
    {
        if (claim.State is not ClaimState.New || claim.Assignee is not null)
        {
            yield return new Remark(State(claim));
        }

        foreach (var remark in Urgency(claim, zone))
        {
            yield return remark;
        }

        if (Tally(claim) is { } tally)
        {
            yield return new Remark(tally);
        }
    }

    /// <summary>The state of a claim: "Being checked @sam", "Wrong, reported correctly (single check) @sam".</summary>
    public static string State(ClaimRecord claim)
    {
        var who = claim.Assignee is { } person ? " " + WorkPhrases.Person(person) : "";
        return claim switch
        {
            { State: ClaimState.Done, Verdict: { } verdict } =>
                $"{WorkPhrases.Answers(verdict)}{(verdict.SingleCheck ? " (single check)" : "")} {WorkPhrases.Person(verdict.By)}",
            { State: ClaimState.SetAside, SetAside: { } aside } => $"{WorkPhrases.Label(claim.State)} {WorkPhrases.Person(aside.By)}",
            _ => WorkPhrases.Label(claim.State) + who,
        };
    }

    public static IEnumerable<Remark> Urgency(ClaimRecord claim, TimeZoneInfo zone)
    {
        if (claim.Due is { } due && !claim.IsClosed)
        {
            yield return new Remark($"due {Times.Moment(due, zone)}", Tone.Caution);
        }

        if (claim.Priority is not Priority.Normal && !claim.IsClosed)
        {
            yield return new Remark(WorkPhrases.Label(claim.Priority), claim.Priority is Priority.High ? Tone.Caution : Tone.Plain);
        }
    }

    /// <summary>The counts of a claim: "1 evidence refutes, 1 supports · 4 notes · 1 open question"; null where there are none.</summary>
    public static string? Tally(ClaimRecord claim)
    {
        var parts = Parts(claim).ToList();
        return parts.Count == 0 ? null : string.Join(" \u00B7 ", parts);
    }

    /// <summary>The last note: "sam "minutes show absence 3 Mar"".</summary>
    public static string Last(Note note) =>
        $"{WorkPhrases.Person(note.By)} {Wording.Quoted(Wording.Cut(PassageText.Fold(note.Text), LastLength))}";

    private static IEnumerable<string> Parts(ClaimRecord claim)
    {
        var evidence = claim.Evidence.Where(e => e.DeletedAt is null)
            .GroupBy(e => e.Stance)
            .OrderByDescending(g => g.Key)
            .Select(g => $"{Numerals.Number(g.Count())} {NotePhrases.Label(g.Key)}")
            .ToList();
        if (evidence.Count > 0)
        {
            yield return $"Evidence {string.Join(", ", evidence)}";
        }

        var notes = claim.Notes.Count(n => n.DeletedAt is null);
        if (notes > 0)
        {
            yield return Numerals.Count(notes, "note");
        }

        var questions = claim.Notes.Count(n => n.IsOpenQuestion);
        if (questions > 0)
        {
            yield return Numerals.Count(questions, "open question");
        }
    }
}
