using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Storage.Records;

/// <summary>Which claims of an article a denial or a reply in it speaks to.</summary>
internal static class AnsweredClaims
{
    /// <returns>Numbers of claims.</returns>
    public static ImmutableHashSet<int> In(Findings findings) =>
        [.. findings.Denials.Select(d => d.Claim).Concat(findings.Replies.Select(r => r.Claim)).OfType<int>().Select(index => index + 1)];
}
