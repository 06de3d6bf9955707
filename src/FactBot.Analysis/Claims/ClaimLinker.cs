using FactBot.Analysis.Denials;
using FactBot.Analysis.Lexicon;
using FactBot.Analysis.People;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Claims;

/// <summary>
/// Ties denials and non-replies to what they answer: shared content words, the denier in the claim, nearness; nobody denies
/// a claim of one's own. A denial that answers nothing found becomes a claim itself: what it says it denies.
/// </summary>
internal sealed class ClaimLinker
{
    private const double Enough = 0.42;
    private const int Nearest = 40;
    private const int Most = 120;

    private readonly Story _story;
    private readonly List<Candidate> _candidates;
    private readonly Dictionary<string, List<int>> _byStem = [];
    private readonly List<Candidate> _own = [];
    private readonly List<(DenialFinding Denial, HashSet<string> Party, Candidate Claim)> _answered = [];

    public ClaimLinker(Story story, List<Candidate> candidates)
    {
        _story = story;
        _candidates = candidates;
        for (var i = 0; i < candidates.Count; i++)
        {
            foreach (var stem in candidates[i].Stems)
            {
                (_byStem.TryGetValue(stem, out var list) ? list : _byStem[stem] = []).Add(i);
            }
        }
    }

    /// <summary>The claims that only a denial states.</summary>
    public IReadOnlyList<Candidate> Own => _own;

    public Candidate? Link(DenialFinding denial)
    {
        var target = Stems.Of(_story.Text, [denial.Denied ?? denial.OwnWords ?? denial.Sentence]);
        var party = PartyStems(denial.Denier);
        target.ExceptWith(party);
        Candidate? best = null;
        var bestScore = Enough;
        foreach (var candidate in Near(denial.Cue.First, target))
        {
            var score = Score(denial, candidate, target, party);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        best ??= OfItself(denial, target);
        Mark(best, denial);
        if (best is not null && party.Count > 0)
        {
            _answered.Add((denial, party, best));
        }

        return best;
    }

    private static void Mark(Candidate? candidate, DenialFinding denial)
    {
        if (candidate is not null)
        {
            candidate.Denied |= !denial.Earlier;
            candidate.DeniedEarlier |= denial.Earlier;
        }
    }

    private double Score(DenialFinding denial, Candidate candidate, HashSet<string> target, HashSet<string> party)
    {
        var same = candidate.Sentence.First == denial.Sentence.First;
        var inside = denial.Denied is { } denied && candidate.Words.Any(w => w.Overlaps(denied));
        if ((same && !inside) || (denial.Denier is { } who && candidate.Speaker is { } speaker && who.Same(speaker)) || (candidate.Speech?.Holds(denial.Cue.First) ?? false))
        {
            return 0;
        }

        var apart = Math.Abs(_story.Text.Tokens[candidate.First].Sentence - _story.Text.Tokens[denial.Cue.First].Sentence);
        if (denial.Earlier && apart > 1)
        {
            return 0;
        }

        var shared = Stems.Shared(target, candidate.Stems);
        if ((target.Count >= 4 || candidate.First > denial.Cue.First) && shared < 2 && !inside && !GoesOn(denial, candidate, party))
        {
            // A denial that says what it denies answers nothing else.
            return 0;
        }

        var accused = denial.Denier?.Named is { IsPerson: true } named && apart <= 1 && Mentions(candidate, named) && Accuses(candidate);
        if (shared == 0 && !inside && !accused && !IsAnaphoric(denial) && !IsTheirs(denial, candidate, apart) && !GoesOn(denial, candidate, party))
        {
            // "denied deleting emails" says what it denies: an accusation near it is another one.
            return 0;
        }

        var score = (double)shared / Math.Max(3, Math.Min(target.Count, candidate.Stems.Count));
        score += party.Count > 0 && candidate.Stems.Overlaps(party) ? 0.22 : 0;
        score += denial.Denier?.Named is { IsPerson: true } person && Mentions(candidate, person) ? 0.3 : 0;
        score += candidate.Alleged ? 0.12 : 0;
        score += inside ? 0.35 : 0;
        score += IsTheirs(denial, candidate, apart) ? 0.5 : 0;
        score += IsPronoun(denial) && apart <= 3 && candidate.First < denial.Cue.First && candidate.Stems.Overlaps(party) ? 0.25 : 0;
        // An account begins with its first statement.
        score += PointsBack(denial, candidate, apart) ? 0.45 + (apart * 0.03) : 0;
        score += IsFigure(denial, candidate, apart) ? 0.6 : 0;
        score += GoesOn(denial, candidate, party) ? 0.25 : 0;
        score += target.Count <= 2 && IsAnaphoric(denial) && apart <= 4 && candidate.First < denial.Cue.First && Accuses(candidate) ? 0.45 : 0;
        return score - (Math.Min(apart, 20) * 0.015);
    }

    /// <summary>"the charge", "wrongdoing", "it": says nothing of its own, so it points at an accusation.</summary>
    private bool IsAnaphoric(DenialFinding denial)
    {
        if (denial.Denied is not { } denied)
        {
            return true;
        }

        var tokens = _story.Text.Tokens;
        var clause = Enumerable.Range(denied.First, denied.Count).Any(i => Verbs.IsFinite(tokens, i, denied.First)) || tokens[denied.First].Lower.EndsWith("ing", StringComparison.Ordinal);
        return denied.Count == 1 || !clause || (denial.Kind == DenialKind.CounterAssertion && denied.Count <= 3);
    }

    /// <summary>"disputed that figure": the claim before that holds a number.</summary>
    private bool IsFigure(DenialFinding denial, Candidate candidate, int apart) =>
        denial.Denied is { Count: <= 3 } denied && apart <= 2 && candidate.First < denial.Cue.First
        && _story.Text.Tokens[denied.Last - 1].Lower is "figure" or "number" or "sum" or "amount" && candidate.Tokens(_story.Text).Any(t => t.Kind == TokenKind.Number);

    /// <summary>"Norvia denied it".</summary>
    private bool IsPronoun(DenialFinding denial) =>
        denial.Denied is { Count: 1 } denied && _story.Text.Tokens[denied.First].Lower is "it" or "them" or "that" or "this";

    /// <summary>"called that account invention": what somebody said right before.</summary>
    private bool PointsBack(DenialFinding denial, Candidate candidate, int apart) =>
        denial.Denied is { Count: <= 3 } denied && apart <= 2 && candidate.Speaker is not null && candidate.First < denial.Cue.First
        && ((IsPronoun(denial) && apart <= 1) || _story.Text.Tokens[denied.First].Lower is "that" or "this" or "the" or "those" or "these" && DenialWords.ClaimNouns.Contains(_story.Text.Tokens[denied.Last - 1].Lower));

    /// <summary>The same side denied this claim a few sentences before: it is still speaking of it.</summary>
    private bool GoesOn(DenialFinding denial, Candidate candidate, HashSet<string> party) =>
        !denial.Earlier && _answered.Count > 0 && _answered[^1] is var last && last.Claim == candidate && !last.Denial.Earlier && last.Party.Overlaps(party)
        && _story.Text.Tokens[denial.Cue.First].Sentence - _story.Text.Tokens[last.Denial.Cue.First].Sentence <= 4;

    /// <summary>"denied Swift's claims": what Swift says, before and near.</summary>
    private bool IsTheirs(DenialFinding denial, Candidate candidate, int apart) =>
        denial.Denied is { } denied && apart <= 8 && candidate.First < denial.Cue.First && candidate.Speaker?.Named is { } named && _story.Names.In(denied) == named;

    /// <summary>"nobody has been charged" accuses nobody.</summary>
    private bool IsNegated(Token token) =>
        Enumerable.Range(Math.Max(0, token.Index - 4), Math.Min(4, token.Index))
            .Any(i => _story.Text.Tokens[i].Sentence == token.Sentence && _story.Text.Tokens[i].Lower is "not" or "n't" or "never" or "nobody" or "no" or "none");

    private bool Mentions(Candidate candidate, Named person) =>
        candidate.Words.Any(w => Enumerable.Range(w.First, w.Count).Any(i => _story.Names.At(i) == person));

    private bool Accuses(Candidate candidate) =>
        candidate.Alleged || candidate.Speaker?.Kind is SourceKind.Outlet or SourceKind.Document || candidate.Tokens(_story.Text).Any(t => DenialWords.Accusing.Contains(t.Lower) && !IsNegated(t))
        || candidate.Speech?.Verb?.Lemma is "accuse" or "allege" or "claim" or "report" or "charge";

    /// <summary>Candidates near the denial, and those elsewhere that share its rarest words.</summary>
    private IEnumerable<Candidate> Near(int token, HashSet<string> target)
    {
        var at = _candidates.FindIndexOrLast(c => c.First >= token);
        var seen = new HashSet<int>();
        for (var i = Math.Max(0, at - Nearest); i < Math.Min(_candidates.Count, at + Nearest); i++)
        {
            seen.Add(i);
        }

        foreach (var list in target.Select(s => _byStem.GetValueOrDefault(s)).OfType<List<int>>().OrderBy(l => l.Count).Take(4))
        {
            seen.UnionWith(list.Take(Most));
        }

        return seen.Order().Select(i => _candidates[i]);
    }

    /// <summary>What the denial itself says is denied, where that is a statement and no bare "the report".</summary>
    private Candidate? OfItself(DenialFinding denial, HashSet<string> target)
    {
        if (IsHeadline(denial) || denial.Denied is not { } whole || target.Count < 2 || whole.Count < 4 || denial.Kind == DenialKind.CounterAssertion)
        {
            return null;
        }

        var denied = Proposition(whole);
        if (!Enumerable.Range(denied.First, denied.Count).Any(i => Verbs.IsFinite(_story.Text.Tokens, i, denied.First)))
        {
            // "any wrongdoing" states nothing: the denial stands without a claim.
            return null;
        }

        var sentence = _story.Text.SentenceOf(denied.First);
        var candidate = new Candidate([denied], sentence, null, null, Stems.Of(_story.Text, [denied])) { Alleged = true };
        _own.Add(candidate);
        return candidate;
    }

    private bool IsHeadline(DenialFinding denial) =>
        _story.Text.Tokens[denial.Cue.First].Block is var block && (_story.Text.Blocks[block].Kind == BlockKind.Heading || Headlines.IsHeadline(_story.Text, block));

    /// <summary>"the rumour that it was leaving town": the claim is what stands behind "that".</summary>
    private TokenRange Proposition(TokenRange denied)
    {
        for (var i = denied.First + 1; i < denied.Last - 2 && i < denied.First + 6; i++)
        {
            if (_story.Text.Tokens[i].Is("that") && DenialWords.ClaimNouns.Contains(_story.Text.Tokens[i - 1].Lower))
            {
                return new TokenRange(i + 1, denied.Last);
            }
        }

        return denied;
    }

    public Candidate? Link(NoAnswerFinding reply)
    {
        var party = PartyStems(reply.Party);
        var at = _candidates.FindIndexOrLast(c => c.First >= reply.Cue.First);
        for (var i = Math.Min(at, _candidates.Count - 1); i >= 0 && i > at - 30; i--)
        {
            var candidate = _candidates[i];
            if (candidate.First < reply.Cue.First && candidate.Sentence.First != reply.Sentence.First && !IsOwn(candidate, reply) && Names(candidate, reply.Party, party))
            {
                candidate.ReplyMissing |= reply.ToNewsroom;
                return candidate;
            }
        }

        return Before(reply, at);
    }

    /// <summary>The claim of the sentence before, in the same block: the usual place of an unanswered criticism.</summary>
    private Candidate? Before(NoAnswerFinding reply, int at)
    {
        for (var i = Math.Min(at, _candidates.Count - 1); i >= 0 && i > at - 6; i--)
        {
            var candidate = _candidates[i];
            if (candidate.First < reply.Cue.First && !IsOwn(candidate, reply) && (candidate.Speaker is null || Accuses(candidate)) && candidate.Sentence.Block == _story.Text.Tokens[reply.Cue.First].Block
                && _story.Text.Tokens[reply.Cue.First].Sentence - _story.Text.Tokens[candidate.First].Sentence is 1)
            {
                candidate.ReplyMissing |= reply.ToNewsroom;
                return candidate;
            }
        }

        return null;
    }

    private static bool IsOwn(Candidate candidate, NoAnswerFinding reply) => candidate.Speaker is { } speaker && reply.Party is { } party && speaker.Same(party);

    private bool Names(Candidate candidate, Resolved? who, HashSet<string> party) =>
        (who?.Named is { } named && Mentions(candidate, named)) || (party.Count > 0 && party.IsSubsetOf(candidate.Stems)) || candidate.Tokens(_story.Text).Any(t => t.Text.Length > 2 && !t.Text.Any(char.IsLower) && party.Any(p => p.Length > 1 && t.Lower.StartsWith(p, StringComparison.Ordinal)));

    /// <summary>The words that name a party, and those of its role ("Cisco's general counsel").</summary>
    private HashSet<string> PartyStems(Resolved? who)
    {
        var stems = new HashSet<string>();
        foreach (var range in who is null ? [] : who.Role is { } role ? new[] { who.Name, role } : [who.Name])
        {
            for (var i = range.First; i < range.Last; i++)
            {
                var token = _story.Text.Tokens[i];
                if (token.IsCapital && Stems.IsContent(token) && !Words.Titles.Contains(token.Lower))
                {
                    stems.Add(Stems.Of(token.Lower));
                }
            }
        }

        return stems;
    }
}
