using FactBot.Core.Domain;

namespace FactBot.Tests.Seeds;

/// <summary>Claims against the expected ones.</summary>
internal sealed class ClaimCheck(Findings found, Words words, Misses misses)
{
    public void Run(Expected expected)
    {
        foreach (var claim in expected.Claims)
        {
            Check(claim);
        }

        misses.If(found.Claims.Length > expected.MostClaims, $"{found.Claims.Length} claims where at most {expected.MostClaims} are due: {Ranked()}");
    }

    private void Check(ExpectedClaim expected)
    {
        var rank = Enumerable.Range(0, found.Claims.Length).FirstOrDefault(i => Is(found.Claims[i], expected.Words), -1);
        misses.If(rank < 0, $"claim not found: \"{expected.Words}\"");
        if (rank < 0)
        {
            return;
        }

        var claim = found.Claims[rank];
        misses.If(rank >= expected.Within, $"claim of rank {rank + 1}, due within {expected.Within}: \"{expected.Words}\"; before it: {Ranked(rank)}");
        misses.If(expected.Speaker == "" && claim.Speaker is not null, $"claim in the writer's own voice said by {words.Of(claim.Speaker)}: \"{expected.Words}\"");
        misses.If(expected.Speaker is { Length: > 0 } name && !words.Names(claim.Speaker, name), $"claim said by \"{words.Of(claim.Speaker)}\", not {expected.Speaker}: \"{expected.Words}\"");
        misses.If(expected.Denied && !IsDenied(claim, rank), $"claim not marked as denied: \"{expected.Words}\"");
    }

    private bool Is(Claim claim, string expected) => words.Covers(claim.Words, expected) || claim.AlsoAt.Any(a => words.Covers(a, expected));

    private bool IsDenied(Claim claim, int rank) =>
        found.Denials.Any(d => d.Claim == rank) || claim.Reasons.Any(r => r.Kind is ReasonKind.Denied or ReasonKind.DeniedEarlier);

    private string Ranked(int count = 5) => string.Join(" / ", found.Claims.Take(count).Select(c => words.Of(c.Words)));
}
