using System.Collections.Immutable;
using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Stories;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Claims;

/// <summary>Claims in the order in which a desk would check them, with the candidate each was made of.</summary>
internal sealed record RankedClaims(ImmutableArray<Claim> Claims, IReadOnlyDictionary<Candidate, int> Index);

/// <summary>Scores candidates, joins those that say the same, and puts them in order.</summary>
internal sealed class ClaimRanker(Story story, string? title)
{
    /// <summary>Only the best are compared with all others: enough for every card, and the work stays linear.</summary>
    private const int Compared = 60;

    private readonly ClaimSignals _signals = new(story, new StoryShape(story.Text, title));

    public RankedClaims Rank(List<Candidate> candidates)
    {
        var signals = candidates.ToDictionary(c => c, _signals.Of);
        foreach (var candidate in candidates)
        {
            candidate.Score = signals[candidate].Sum(s => s.Value * ClaimWeights.Of(s.Kind));
        }

        var groups = Group([.. candidates.Where(c => Checkability.IsCheckable(story, c, signals[c])).OrderByDescending(c => c.Score).ThenBy(c => c.First)]);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var index = new Dictionary<Candidate, int>();
        foreach (var group in groups)
        {
            if (Make(group, signals[group[0]]) is not { } claim)
            {
                continue;
            }

            foreach (var candidate in group)
            {
                index[candidate] = claims.Count;
            }

            claims.Add(claim);
        }

        return new RankedClaims(claims.ToImmutable(), index);
    }

    private static List<List<Candidate>> Group(List<Candidate> ordered)
    {
        var groups = new List<List<Candidate>>();
        foreach (var candidate in ordered)
        {
            var same = groups.Take(Compared).FirstOrDefault(g => Repeats(g[0], candidate));
            if (same is null)
            {
                groups.Add([candidate]);
            }
            else
            {
                same.Add(candidate);
            }
        }

        return groups;
    }

    /// <summary>The same statement again: most of the content words of the shorter one, and no other number.</summary>
    private static bool Repeats(Candidate a, Candidate b)
    {
        var smaller = Math.Min(a.Stems.Count, b.Stems.Count);
        return smaller >= 4 && Stems.Containment(a.Stems, b.Stems) >= 0.75 && Numbers(a).SetEquals(Numbers(b));
    }

    private static HashSet<string> Numbers(Candidate candidate) => [.. candidate.Stems.Where(s => char.IsAsciiDigit(s[0]))];

    private Claim? Make(List<Candidate> group, List<Signal> signals)
    {
        var best = group[0];
        if (story.Text.PassageOf(best.Words) is not { } words || story.Text.PassageOf(best.Sentence.First, best.Sentence.Last) is not { } sentence)
        {
            return null;
        }

        var reasons = Reasons(signals);
        return new Claim(
            words,
            ClaimKinds.Of(best, signals, IsFirstPerson(best), IsFuture(best)),
            reasons.Sum(r => r.Weight),
            reasons,
            sentence,
            story.Text.Blocks[best.Sentence.Block].Number,
            QuoteBuilder.SpeakerOf(story.Text, best.Speaker),
            [.. group.Skip(1).Select(c => story.Text.PassageOf(c.Words)).OfType<Passage>()],
            [.. Context(best)])
        {
            MakerUnnamed = best.Alleged,
        };
    }

    /// <summary>Whom a pronoun at the head of the claim means, where that can be told: shown beside the claim, never written into it.</summary>
    private IEnumerable<Passage> Context(Candidate candidate)
    {
        var first = story.Text.Tokens[candidate.First];
        if (first.InQuote || first.Lower is not ("he" or "she" or "it" or "they"))
        {
            yield break;
        }

        var who = story.Resolver.Resolve(new Text.TokenRange(candidate.First, candidate.First + 1));
        if (who.Confidence >= 0.5 && story.Text.PassageOf(who.Name) is { } name)
        {
            yield return name;
        }
    }

    private ImmutableArray<Reason> Reasons(List<Signal> signals) =>
    [
        .. signals.Select(s => new Reason(s.Kind, s.Value * ClaimWeights.Of(s.Kind), s.Token < 0 ? null : story.Text.PassageOf(s.Token, s.Token + s.Tokens)))
            .Where(r => Math.Abs(r.Weight) > 1e-9)
            .OrderByDescending(r => Math.Abs(r.Weight)),
    ];

    private bool IsFirstPerson(Candidate candidate) => candidate.Tokens(story.Text).Take(3).Any(t => t.Lower is "i" or "my");

    private bool IsFuture(Candidate candidate) =>
        candidate.Tokens(story.Text).Take(14).Any(t => t.Lower is "will" or "would" or "'ll" or "could" && !t.IsCapital)
        && !candidate.Tokens(story.Text).Any(t => t.Lower is "has" or "have" or "was" or "were" or "had" && !Words.Titles.Contains(t.Lower));
}
