using System.Collections.Immutable;
using FactBot.Analysis.Claims;
using FactBot.Analysis.Denials;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis;

/// <summary>Runs the finders in order and turns what they found into spans of the raw text.</summary>
internal sealed class FindingsBuilder(Story story, string? title)
{
    private readonly ParsedText _text = story.Text;

    public Findings Build()
    {
        var denials = new DenialFinder(story).Find();
        var replies = new NoAnswerFinder(story).Find();
        var denying = denials.Where(d => d.Denies).Select(d => d.Sentence.First).Concat(replies.Select(r => r.Sentence.First)).ToHashSet();
        var denied = denials.SelectMany(DeniedTokens).ToHashSet();
        var candidates = new CandidateFinder(story, denying, denied, replies.SelectMany(r => Enumerable.Range(r.Cue.First, r.Cue.Count)).ToHashSet()).Find();
        candidates.Sort((a, b) => a.First.CompareTo(b.First));
        DisputeMarks.Set(story, candidates, denials);
        var linker = new ClaimLinker(story, candidates);
        var linked = denials.Where(d => d.Denies).ToDictionary(d => d, linker.Link);
        var asked = replies.ToDictionary(r => r, linker.Link);
        var ranked = new ClaimRanker(story, title).Rank([.. candidates, .. linker.Own]);
        return new Findings(
            [.. Sentences()],
            AlsoDenied(ranked, linked),
            [.. QuoteBuilder.Build(story)],
            SourceList.Of(story),
            [.. denials.Where(d => d.Denies).Select(d => Denial(d, Index(ranked, linked[d]))).OfType<Denial>()],
            [.. denials.Where(d => !d.Denies).Select(d => Denial(d, null)).OfType<Denial>()],
            [.. replies.Select(r => Reply(r, Index(ranked, asked[r]))).OfType<NoAnswer>()]);
    }

    /// <summary>A denial that repeats the claim says it once more, in other words: "also P3".</summary>
    private ImmutableArray<Claim> AlsoDenied(RankedClaims ranked, Dictionary<DenialFinding, Candidate?> linked)
    {
        var claims = ranked.Claims.ToBuilder();
        foreach (var (denial, candidate) in linked)
        {
            if (Index(ranked, candidate) is { } index && Proposition(denial) is { } proposition && !candidate!.Words.Any(w => w.Overlaps(proposition))
                && Stems.Shared(Stems.Of(_text, [proposition]), candidate.Stems) >= 3 && _text.PassageOf(proposition) is { } words)
            {
                claims[index] = claims[index] with { AlsoAt = claims[index].AlsoAt.Add(words) };
            }
        }

        return claims.ToImmutable();
    }

    /// <summary>"a media report that it is helping build …": what is denied begins behind "that".</summary>
    private TokenRange? Proposition(DenialFinding denial)
    {
        if (denial.Denied is not { } denied || denial.Earlier)
        {
            return null;
        }

        for (var i = denied.First; i < denied.Last - 3; i++)
        {
            if (_text.Tokens[i].Is("that"))
            {
                return new TokenRange(i + 1, denied.Last);
            }
        }

        return denied;
    }

    /// <summary>The denying word and what stands behind it as denied: nobody claims that here.</summary>
    private static IEnumerable<int> DeniedTokens(DenialFinding denial) =>
        denial.Denied is { } denied && denied.First > denial.Cue.First
            ? Enumerable.Range(denied.First, denied.Count).Append(denial.Cue.Last - 1)
            : [denial.Cue.Last - 1];

    private static int? Index(RankedClaims ranked, Candidate? candidate) =>
        candidate is not null && ranked.Index.TryGetValue(candidate, out var index) ? index : null;

    private IEnumerable<Sentence> Sentences() =>
        from s in _text.Sentences
        let words = _text.PassageOf(s.First, s.Last)
        where words is not null
        select new Sentence(words, _text.Blocks[s.Block].Number);

    private Denial? Denial(DenialFinding found, int? claim)
    {
        if (_text.PassageOf(found.Sentence) is not { } words || _text.PassageOf(found.Cue) is not { } cue)
        {
            return null;
        }

        return new Denial(
            found.Kind, words, cue, OwnWords(found), QuoteBuilder.SpeakerOf(_text, found.Denier),
            found.Denied is { } denied ? _text.PassageOf(denied) : null,
            claim, found.Earlier, found.Nested, found.Confidence, _text.BlockNumber(found.Cue.First));
    }

    /// <summary>The denier's own quotation in this sentence or the two behind it.</summary>
    private Passage? OwnWords(DenialFinding found)
    {
        if (found.OwnWords is { } own)
        {
            return _text.PassageOf(own);
        }

        var sentence = _text.Tokens[found.Cue.First].Sentence;
        var last = Math.Min(_text.Sentences.Count - 1, sentence + 2);
        for (var i = found.Sentence.First; i < _text.Sentences[last].Last; i++)
        {
            if (_text.Tokens[i].InQuote && story.HolderOf(i) is { } act && _text.Runs[_text.Tokens[i].Run].Words > 3
                && found.Denier is { } denier && story.Speakers.GetValueOrDefault(act) is { } who && who.Same(denier))
            {
                return _text.PassageOf(act.Content);
            }
        }

        return null;
    }

    private NoAnswer? Reply(NoAnswerFinding found, int? claim) =>
        _text.PassageOf(found.Sentence) is { } words && _text.PassageOf(found.Cue) is { } cue
            ? new NoAnswer(
                found.Kind, words, cue, QuoteBuilder.SpeakerOf(_text, found.Party), found.AskedBy is { } by ? _text.PassageOf(by) : null,
                found.ToNewsroom, claim, found.Confidence, _text.BlockNumber(found.Cue.First))
            : null;
}
