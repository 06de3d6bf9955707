using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The remarks below a claim: who says it, where, who denies it, who has not answered.</summary>
internal static class ClaimRemarks
{
    /// <param name="words">The article.</param>
    /// <param name="index">The claim's index; its number is one more.</param>
    public static ImmutableArray<Remark> Of(ArticleWords words, int index)
    {
        var claim = words.Findings.Claims[index];
        return
        [
            new Remark(Speaker(words, claim)),
            .. Where(words, claim),
            .. Denials(words, index),
            .. words.RepliesTo(index).Select(r => DenialPhrases.Reply(words, r)),
            .. Flags(words, claim),
        ];
    }

    private static string Speaker(ArticleWords words, Claim claim) => claim.Speaker switch
    {
        { } speaker => words.Who(speaker),
        null when claim.MakerUnnamed => Phrases.MakerUnnamed,
        null when Has(claim, ReasonKind.SpeakerLost) => Phrases.SpeakerLost,
        null => Phrases.OwnVoice,
    };

    private static IEnumerable<Remark> Where(ArticleWords words, Claim claim) =>
        words.Paragraphs.Of(claim.Words) is { Length: > 0 } where ? [new Remark(where)] : [];

    private static IEnumerable<Remark> Denials(ArticleWords words, int index) =>
        words.DenialsOf(index)
            .GroupBy(d => (Verb: KindPhrases.Verb(d.Kind), d.Earlier))
            .Select(g => new Remark(DenialPhrases.DeniedBy(words, g.Key.Verb, g.Key.Earlier, g), Tone.Denied));

    private static IEnumerable<Remark> Flags(ArticleWords words, Claim claim)
    {
        if (Has(claim, ReasonKind.MalformedNumber))
        {
            yield return new Remark(KindPhrases.Label(OddityKind.MalformedNumber), Tone.Caution);
        }

        if (Has(claim, ReasonKind.SpeakerLost) && claim.Speaker is not null)
        {
            yield return new Remark(Phrases.SpeakerLost, Tone.Caution);
        }

        var own = words.Paragraphs.NumberOf(claim.Words);
        var also = Paragraphs.List(claim.AlsoAt.Select(words.Paragraphs.NumberOf).Where(n => n != own));
        if (also.Length > 0)
        {
            yield return new Remark($"also {also}");
        }
    }

    private static bool Has(Claim claim, ReasonKind kind) => claim.Reasons.Any(r => r.Kind == kind);
}
