using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The card's lines on who denies, who has not answered, and which accusation has neither a denial nor an answer.</summary>
internal static class CardDenials
{
    /// <summary>The number of accusations without an answer that get a line of their own; the others are counted.</summary>
    private const int UnansweredShown = 4;

    /// <summary>The maximum length of the denied words where no claim of the card holds them, in UTF-16 code units.</summary>
    private const int DeniedLength = 60;

    /// <summary>The greatest offset of a claim's subject in it, in UTF-16 code units. A title may come first.</summary>
    private const int SubjectReach = 24;

    public static IEnumerable<Remark> Of(ArticleWords words) =>
        [Denials(words), .. Replies(words), .. Unanswered(words)];

    private static Remark Denials(ArticleWords words)
    {
        var denials = words.Findings.Denials;
        if (denials.IsEmpty)
        {
            return new Remark("Denials: " + Phrases.NoDenial);
        }

        var parts = denials
            .GroupBy(d => (d.Claim, Denied: d.Claim is null ? d.Denied : null, d.Earlier, Verb: KindPhrases.Verb(d.Kind)))
            .Select(g => $"{DenialPhrases.Deniers(words, g)} {g.Key.Verb} {What(words, g.Key.Claim, g.Key.Denied)}{(g.Key.Earlier ? " earlier" : "")}");
        return new Remark($"Denials {Numerals.Number(denials.Length)}: " + string.Join(" · ", parts), Tone.Denied);
    }

    /// <summary>The denied claim, or the words that the denial covers where they are none of the claims.</summary>
    private static string What(ArticleWords words, int? claim, Passage? denied) =>
        claim is { } index ? Phrases.ClaimRef(index)
        : denied is not null ? Wording.Quoted(Wording.Cut(words.Show(denied), DeniedLength))
        : Phrases.NoClaimNamed;

    private static IEnumerable<Remark> Replies(ArticleWords words)
    {
        var parts = words.Findings.Replies
            .Select(r => DenialPhrases.Reply(words, r).Words + (r.Claim is { } index ? ", on " + Phrases.ClaimRef(index) : ""))
            .ToList();
        return parts.Count == 0
            ? []
            : [new Remark($"Replies {Numerals.Number(parts.Count)}: " + string.Join(" · ", parts), Tone.Reply)];
    }

    private static IEnumerable<Remark> Unanswered(ArticleWords words)
    {
        var answered = words.Findings.Denials.Select(d => d.Claim)
            .Concat(words.Findings.Replies.Select(r => r.Claim)).OfType<int>().ToHashSet();
        var open = words.Findings.Claims
            .Select((claim, index) => (claim, index))
            .Where(c => c.claim.Kind is ClaimKind.Allegation && !answered.Contains(c.index))
            .ToList();
        var lines = open.Take(UnansweredShown)
            .Select(c => new Remark(Phrases.NoReplyTo(c.index + 1, Criticised(words, c.claim)), Tone.Caution));
        return open.Count <= UnansweredShown
            ? lines
            : lines.Append(new Remark(Phrases.NoReplyToOthers(open.Skip(UnansweredShown).Select(c => c.index + 1)), Tone.Caution));
    }

    /// <summary>The person whom the claim names first, if that is not its speaker. A person named later may be the victim.</summary>
    private static string? Criticised(ArticleWords words, Claim claim)
    {
        if (!claim.Reasons.Any(r => r.Kind is ReasonKind.Accuses))
        {
            return null;
        }

        var speaker = claim.Speaker is null ? null : words.Show(claim.Speaker.Name);
        return claim.Reasons
            .Where(r => r.Kind is ReasonKind.NamesPerson && r.Evidence is not null && r.Evidence.Start - claim.Words.Start <= SubjectReach && r.Evidence.Overlaps(claim.Words))
            .Select(r => words.Show(r.Evidence!))
            .FirstOrDefault(name => speaker is null || !speaker.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
