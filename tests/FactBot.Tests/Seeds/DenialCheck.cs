using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Tests.Seeds;

/// <summary>Denials and what sounds like them against the expected ones: none may be missing and none be there besides.</summary>
internal sealed class DenialCheck(Findings found, Words words, Misses misses)
{
    public void Run(Expected expected)
    {
        var left = Match("denial", expected.Denials, found.Denials);
        misses.If(left.Exists(d => !IsAllowed(d, expected.MayDeny)), "denials besides: " + Shown(left.Where(d => !IsAllowed(d, expected.MayDeny))));
        Match("non-denial", expected.NonDenials, found.NonDenials);
        foreach (var denial in found.Denials)
        {
            var wrong = expected.NotDenials.Where(n => Touches(denial, n)).ToList();
            misses.If(wrong.Count > 0, $"no denial: \"{wrong.FirstOrDefault()}\"");
        }
    }

    private List<Denial> Match(string sort, ImmutableArray<ExpectedDenial> expected, ImmutableArray<Denial> denials)
    {
        var left = denials.ToList();
        foreach (var wanted in expected)
        {
            var best = left.Where(d => words.Has(d.Words, wanted.Cue)).MaxBy(d => Likeness(d, wanted));
            misses.If(best is null, $"{sort} not found: {wanted.Denier} \"{wanted.Cue}\" {wanted.Denied}");
            if (best is not null)
            {
                left.Remove(best);
                Check(sort, best, wanted);
            }
        }

        return left;
    }

    private int Likeness(Denial denial, ExpectedDenial wanted) =>
        (words.Has(denial.Cue, wanted.Cue) ? 4 : 0)
        + (wanted.Denier is { } who && words.Names(denial.Denier, who) ? 2 : 0)
        + (wanted.Denied is { } what && words.Has(denial.Words, what) ? 3 : 0)
        + (wanted.Earlier == denial.Earlier ? 1 : 0);

    private void Check(string sort, Denial denial, ExpectedDenial wanted)
    {
        var which = $"{sort} \"{words.Of(denial.Words)}\"";
        misses.If(wanted.Denier is { } who && !words.Names(denial.Denier, who), $"{which}: by \"{words.Of(denial.Denier)}\", not {wanted.Denier}");
        misses.If(wanted.Kind is { } kind && kind != denial.Kind, $"{which}: is {denial.Kind}, not {wanted.Kind}");
        misses.If(wanted.Denied is { } what && (denial.Denied is null || !words.Covers(denial.Denied, what)), $"{which}: denies \"{words.Of(denial.Denied)}\", not \"{wanted.Denied}\"");
        misses.If(wanted.Claim is { } claim && !Links(denial, claim), $"{which}: linked to \"{Linked(denial)}\", not to \"{wanted.Claim}\"");
        misses.If(wanted.Earlier && !denial.Earlier, $"{which}: not marked as earlier");
    }

    private bool Links(Denial denial, string claim) =>
        denial.Claim is { } i && (words.Covers(found.Claims[i].Words, claim) || found.Claims[i].AlsoAt.Any(a => words.Covers(a, claim)));

    private string Linked(Denial denial) => denial.Claim is { } i ? words.Of(found.Claims[i].Words) : "nothing";

    /// <summary>The denial's cue stands in the given words, and they in the denial.</summary>
    private bool Touches(Denial denial, string notDenial) =>
        Words.Has(notDenial, words.Of(denial.Cue)) && words.Has(denial.Words, notDenial);

    private bool IsAllowed(Denial denial, ImmutableArray<string> may) =>
        may.Any(m => words.Has(denial.Words, m) || Words.Has(m, words.Of(denial.Words).Trim('"', ' ', ',')));

    private string Shown(IEnumerable<Denial> denials) => string.Join(" / ", denials.Select(d => $"[{words.Of(d.Cue)}] {words.Of(d.Words)}"));
}
