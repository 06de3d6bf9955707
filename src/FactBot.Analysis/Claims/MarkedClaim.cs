using FactBot.Core.Domain;

namespace FactBot.Analysis.Claims;

/// <summary>A claim that a person marked, told from what was found around it.</summary>
internal static class MarkedClaim
{
    public static Claim Describe(ArticleText text, Findings findings, Passage words)
    {
        var sentence = findings.Sentences.FirstOrDefault(s => s.Words.Overlaps(words));
        var near = findings.Claims.Where(c => c.Words.Overlaps(words)).MaxBy(c => Shared(c.Words, words));
        var quote = findings.Quotes.Where(q => q.Content.Overlaps(words)).MinBy(q => q.Content.End - q.Content.Start);
        var speaker = near?.Speaker ?? quote?.Speaker;
        return new Claim(
            words,
            near?.Kind ?? (HasDigit(text, words) ? ClaimKind.Quantity : speaker is null ? ClaimKind.Event : ClaimKind.Statement),
            0,
            near?.Reasons ?? [],
            sentence?.Words ?? words,
            sentence?.Block ?? 0,
            speaker,
            [],
            near?.Context ?? []);
    }

    private static int Shared(Passage a, Passage b) =>
        a.Spans.Sum(x => b.Spans.Sum(y => Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start))));

    private static bool HasDigit(ArticleText text, Passage words) =>
        words.Spans.Any(s => text.Raw.AsSpan(s.Start, s.Length).ContainsAnyInRange('0', '9'));
}
