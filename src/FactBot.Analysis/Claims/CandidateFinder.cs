using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Claims;

/// <summary>
/// Cuts a text into what could be checked: what somebody says, sentence by sentence, without the reporting words; the clause of an
/// allegation; and the sentences that the publication says in its own voice.
/// </summary>
internal sealed class CandidateFinder(Story story, IReadOnlySet<int> denialSentences, IReadOnlySet<int> denied, IReadOnlySet<int> replyCues)
{
    /// <summary>In words; longer ones are cut at a clause.</summary>
    private const int LongClaim = 25;

    private readonly IReadOnlyList<Token> _tokens = story.Text.Tokens;
    private readonly List<Candidate> _found = [];

    public List<Candidate> Find()
    {
        var bySentence = story.Speech.ToLookup(a => _tokens[a.Cue?.First ?? a.At].Sentence);
        for (var s = 0; s < story.Text.Sentences.Count; s++)
        {
            var sentence = story.Text.Sentences[s];
            if (story.Text.Blocks[sentence.Block].Kind == BlockKind.Heading || Headlines.IsHeadline(story.Text, sentence.Block))
            {
                continue;
            }

            var acts = bySentence[s].Where(a => a.Communicates && !a.Joint).ToList();
            foreach (var act in acts.Where(a => a.Nested || !acts.Exists(n => n.Nested && a.Holds(n.Content[0].First))))
            {
                Said(act);
            }

            Alleged(sentence);
            if (acts.Count == 0 && !IsInsideSpeech(sentence) && !denialSentences.Contains(sentence.First))
            {
                Own(sentence);
            }
        }

        return _found;
    }

    /// <summary>A sentence all of which belongs to a speech found elsewhere (a running quotation).</summary>
    private bool IsInsideSpeech(SentenceRange sentence) => story.HolderOf(sentence.First) is { Communicates: true };

    private void Said(SpeechAct act)
    {
        if (act.Cue is { } cue && Enumerable.Range(cue.First, cue.Count).Any(replyCues.Contains))
        {
            // "did not answer calls": a silence says nothing.
            return;
        }

        if (act.Verb?.Class == CueClass.Deny || act.Verb?.Class == CueClass.Ask)
        {
            return;
        }

        foreach (var group in act.Content.SelectMany(BySentence).GroupBy(r => _tokens[r.First].Sentence))
        {
            var parts = group.Select(r => r with { Last = Contents.TrimEnd(story.Text, r.First, r.Last) }).Where(r => !r.IsEmpty).ToList();
            if (parts.Count == 0)
            {
                continue;
            }

            var sentence = story.Text.Sentences[group.Key];
            foreach (var piece in parts.Count > 1 ? [parts] : ThatClauses(parts[0]).SelectMany(Split))
            {
                Add(Trim(piece), sentence, act, false);
            }
        }
    }

    /// <summary>"that the firms share a dock, and that neither owns it": each clause is said for itself.</summary>
    private IEnumerable<TokenRange> ThatClauses(TokenRange range)
    {
        var first = range.First;
        for (var i = range.First + 4; i + 5 < range.Last; i++)
        {
            if (_tokens[i].Is(',') && _tokens[i + 1].Is("and") && _tokens[i + 2].Is("that"))
            {
                yield return new TokenRange(first, i);
                first = i + 2;
            }
        }

        yield return new TokenRange(first, range.Last);
    }

    private IEnumerable<TokenRange> BySentence(TokenRange range)
    {
        for (var i = range.First; i < range.Last;)
        {
            var end = Math.Min(range.Last, story.Text.SentenceOf(i).Last);
            yield return new TokenRange(i, end);
            i = end;
        }
    }

    /// <summary>"allegations that its technology has been customized": the clause is a claim, whoever made it.</summary>
    private void Alleged(SentenceRange sentence)
    {
        for (var i = sentence.First + 1; i + 3 < sentence.Last; i++)
        {
            if (!_tokens[i].Is("that") || _tokens[i].InQuote || !DenialWords.ClaimNouns.Contains(_tokens[i - 1].Lower) || _tokens[i - 1].Lower is "report" or "story" or "idea" or "notion")
            {
                continue;
            }

            var end = i + 1;
            while (end < sentence.Last && !(_tokens[end].Is(',') || _tokens[end].Text is "\u2014" or "--" or "\u2013" || _tokens[end].Is(';')))
            {
                end++;
            }

            end = i <= sentence.First + 2 ? BeforeMainVerb(i + 1, end) : end;
            var clause = new TokenRange(i + 1, Contents.TrimEnd(story.Text, i + 1, end));
            if (clause.Count >= 4 && HasVerb(clause) && !Covered(clause) && !Enumerable.Range(clause.First, clause.Count).Any(denied.Contains))
            {
                Add([clause], sentence, null, true);
            }
        }
    }

    /// <summary>"Allegations that the mayor took bribes have divided the town": the clause is the subject and ends at the main verb.</summary>
    private int BeforeMainVerb(int from, int end)
    {
        for (var i = from + 4; i + 1 < end; i++)
        {
            if (_tokens[i].Lower is "have" or "has" or "had" or "is" or "are" or "was" or "were" or "will" && HasVerb(new TokenRange(from, i)))
            {
                return i;
            }
        }

        return end;
    }

    private bool Covered(TokenRange clause) => _found.Any(f => f.Sentence.First == _tokens[clause.First].Sentence && f.Words.Any(w => w.Contains(clause.First) && w.Count - clause.Count < 4));

    private void Own(SentenceRange sentence)
    {
        if (_tokens[sentence.Last - 1].Is('?') || _tokens[sentence.First].InQuote && story.HolderOf(sentence.First) is null && sentence.Last - sentence.First < 4)
        {
            return;
        }

        if (!HasVerb(new TokenRange(sentence.First, sentence.Last)))
        {
            return;
        }

        foreach (var piece in Split(new TokenRange(sentence.First, sentence.Last)))
        {
            Add(Trim(piece), sentence, null, false);
        }
    }

    /// <summary>
    /// A long stretch falls into its main clauses, where each can stand: it has a verb and five words. A clause that would stand
    /// without its subject takes it along: "the network … will contain".
    /// </summary>
    private IEnumerable<List<TokenRange>> Split(TokenRange range)
    {
        var start = range.First;
        TokenRange? subject = null;
        if (CountWords(range) > LongClaim)
        {
            for (var i = range.First + 5; i + 5 < range.Last; i++)
            {
                if (CutsAt(i) && Stands(new TokenRange(start, i)) && Stands(new TokenRange(i + 2, range.Last)))
                {
                    yield return WithSubject(subject, new TokenRange(start, i));
                    subject = SubjectOfNext(range, i, subject);
                    start = i + 2;
                }
            }
        }

        yield return WithSubject(subject, new TokenRange(start, range.Last));
    }

    private List<TokenRange> WithSubject(TokenRange? subject, TokenRange clause) =>
        subject is { } own && own.Last <= clause.First && Verbs.IsFinite(_tokens, clause.First, clause.First) ? [own, clause] : [clause];

    /// <summary>Who the clause behind a cut speaks of: what "which" stands for, or the subject of the clause before.</summary>
    private TokenRange? SubjectOfNext(TokenRange range, int cut, TokenRange? before)
    {
        if (_tokens[cut + 1].Is("which"))
        {
            return NounPhrases.EndingAt(_tokens, cut, range.First);
        }

        var first = range.First + (_tokens[range.First].Is("that") ? 1 : 0);
        return before ?? (_tokens[first].Lower is "he" or "she" or "it" or "they" or "we" or "i" ? new TokenRange(first, first + 1) : NounPhrases.StartingAt(_tokens, first, cut));
    }

    /// <summary>A comma or dash before a new clause.</summary>
    private bool CutsAt(int i) =>
        _tokens[i].Is(',') && !_tokens[i].InQuote
        && (_tokens[i + 1].Lower is "but" or "while" or "whereas" or "although" || (_tokens[i + 1].Lower is "and" && Verbs.IsFinite(_tokens, i + 2, i + 1))
            || (_tokens[i + 1].Lower is "and" && Words.Determiners.Contains(_tokens[i + 2].Lower) && (Verbs.IsFinite(_tokens, i + 4, i + 1) || Verbs.IsFinite(_tokens, i + 5, i + 1)))
            || (_tokens[i + 1].Lower is "which" && Verbs.IsFinite(_tokens, i + 2, i + 1)));

    private bool Stands(TokenRange range) => CountWords(range) >= 5 && HasVerb(range);

    private int CountWords(TokenRange range) => Enumerable.Range(range.First, range.Count).Count(i => _tokens[i].IsWord);

    private bool HasVerb(TokenRange range) => Enumerable.Range(range.First, range.Count).Any(i => Verbs.IsFinite(_tokens, i, range.First));

    /// <summary>Takes off what is not claimed: "that", opening phrases, quotation marks and stops at the ends.</summary>
    private List<TokenRange> Trim(List<TokenRange> parts)
    {
        var first = parts[0].First;
        var last = parts[^1].Last;
        while (first < parts[0].Last && ((_tokens[first].Kind == TokenKind.QuoteMark && !OpensInner(first, last)) || _tokens[first].Text is "'" or "\u2018" || _tokens[first].Lower is "that" or "but" or "and" or "so" || (_tokens[first].Kind == TokenKind.Punctuation && !"$\u00A3\u20AC([".Contains(_tokens[first].Text[0]))))
        {
            first++;
        }

        first = PastOpening(first, parts[0].Last);
        while (last > parts[^1].First && !_tokens[last - 1].IsWord && _tokens[last - 1].Kind != TokenKind.Gap && _tokens[last - 1].Text is not (")" or "]" or "%")
            && !ClosesInner(first, last - 1))
        {
            last--;
        }

        var trimmed = parts.ToList();
        trimmed[0] = new TokenRange(Math.Min(first, parts[0].Last), parts.Count == 1 ? last : parts[0].Last);
        if (parts.Count > 1)
        {
            trimmed[^1] = new TokenRange(parts[^1].First, last);
        }

        return [.. trimmed.Where(t => !t.IsEmpty)];
    }

    /// <summary>The mark of a quotation that closes inside the claim stays: “clear the decks” before an inspection.</summary>
    private bool OpensInner(int mark, int last) =>
        _tokens[mark].Run >= 0 && story.Text.Runs[_tokens[mark].Run] is var run && run.First == mark && run.Closed && Enumerable.Range(run.Last, Math.Max(0, last - run.Last)).Any(i => _tokens[i].IsWord);

    /// <summary>The mark that closes a quotation opened inside the claim stays.</summary>
    private bool ClosesInner(int first, int mark) =>
        _tokens[mark].Run >= 0 && story.Text.Runs[_tokens[mark].Run] is var run && run.Last == mark + 1 && run.First >= first && run.First != mark;

    /// <summary>"As a matter of policy, Cisco has not": the phrase before the comma claims nothing.</summary>
    private int PastOpening(int first, int last)
    {
        if (first >= last || !(_tokens[first].Lower is "as" or "however" or "meanwhile" or "still" or "moreover" or "additionally" or "indeed"))
        {
            return first;
        }

        for (var i = first + 1; i < last && i < first + 6; i++)
        {
            if (_tokens[i].Is(','))
            {
                return HasVerb(new TokenRange(first, i)) ? first : i + 1;
            }
        }

        return first;
    }

    private static readonly SpeechAct None = new();

    /// <summary>"The study accuses the chairman of …": the sentence stands whole, and the accuser says it.</summary>
    private SpeechAct? Accuser(SentenceRange sentence) =>
        Enumerable.Range(sentence.First, sentence.Last - sentence.First).Select(story.CueOf).FirstOrDefault(a => a?.Verb?.Lemma is "accuse" or "blame");

    private void Add(List<TokenRange> words, SentenceRange sentence, SpeechAct? act, bool alleged)
    {
        var count = words.Sum(CountWords);
        if (count > 0 && _tokens[words[0].First].Lower is "to" or "whether" or "if" or "how" or "why")
        {
            return;
        }

        if (count < 3 || (count < 4 && act is null))
        {
            return;
        }

        var who = story.Speakers.GetValueOrDefault(act ?? Accuser(sentence) ?? None);
        // A subject taken along says whom the clause speaks of; it does not weigh.
        var own = words.Count == 2 && act?.Content.Count is 1 or null ? words.Skip(1) : words;
        _found.Add(new Candidate(words, sentence, act, who, Stems.Of(story.Text, own)) { Alleged = alleged });
    }
}
