using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Storage.Records;

/// <summary>Finds the claims of an article that a denial or a reply in it answers.</summary>
internal static class AnsweredClaims
{
    /// <returns>Claim numbers, from 1.</returns>
    public static ImmutableHashSet<int> In(Findings findings) =>
        [.. findings.Denials.Select(d => d.Claim).Concat(findings.Replies.Select(r => r.Claim)).OfType<int>().Select(index => index + 1)];
}
