using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Reading;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.People;

/// <summary>
/// Finds whom a source means. Names speak for themselves by rule; for words that point back ("she", "the company") the learned scorer
/// chooses among those who may be meant, and where it is not sure the rules do. Where they are not sure either, the mention stands for
/// itself with a confidence below one half.
/// </summary>
internal sealed class SpeakerResolver
{
    /// <summary>Below this probability the scorer's choice is not taken.</summary>
    private const double LeastProbability = 0.5;

    private readonly ParsedText _text;
    private readonly NameIndex _names;
    private readonly ISpeakerScorer _scorer;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Discourse _discourse;
    private readonly SpeakerRules _rules;
    private readonly SpeakerCandidates _candidates;

    public SpeakerResolver(ParsedText text, NameIndex names, ISpeakerScorer scorer)
    {
        (_text, _names, _scorer) = (text, names, scorer);
        _tokens = text.Tokens;
        _discourse = new Discourse(text);
        _rules = new SpeakerRules(text, names, _discourse);
        _candidates = new SpeakerCandidates(text, names, _discourse);
    }

    /// <summary>A name of two or three words that says something is taken for a person, unless it has an organisation's word in it.</summary>
    public void LearnPeople(IEnumerable<SpeechAct> speech)
    {
        foreach (var act in speech)
        {
            if (act.Source is { } source && act.Communicates && HeadName(source) is { } named && named.Name.Count is >= 1 and <= 4
                && !Enumerable.Range(named.Name.First, named.Name.Count).Any(i => SourceWords.Organisations.Contains(_tokens[i].Lower) || SourceWords.Outlets.Contains(_tokens[i].Lower) || _tokens[i].Lower is "of" or "the")
                && !_tokens[source.First].Is("the") && _tokens[named.Name.First].Text.Any(char.IsLower))
            {
                named.MaybePerson |= named.Name.Count > 1;
                named.Speaks = true;
            }
        }
    }

    /// <summary>Resolves the source of a speech; call in the order of the text, each resolution helps the next.</summary>
    /// <param name="act">The speech.</param>
    /// <param name="words">Its source, or the part of it that names this speaker.</param>
    /// <param name="carried">The speaker of the speech that it carries on.</param>
    public Resolved? Resolve(SpeechAct act, TokenRange? words, Resolved? carried)
    {
        var who = words is { } source ? Resolve(source) : null;
        if (act.Carries is not null && carried is not null && (who is null || act.Inferred && who.Confidence < 0.5))
        {
            who = carried;
        }

        if (who is { Confidence: >= 0.4 })
        {
            _discourse.Note(act.At, who);
        }

        return who;
    }

    public Resolved Resolve(TokenRange source)
    {
        var ruled = _rules.Resolve(source);
        var mention = SpeakerMention.Of(_text, source);
        return PointsBack(mention, ruled) ? Linked(mention, ruled) ?? ruled : ruled;
    }

    /// <summary>Not "the builders, Lowland Tunnelling", which holds its name, nor a document, which is known by its noun.</summary>
    private static bool PointsBack(SpeakerMention mention, Resolved ruled) =>
        mention.Form is MentionForm.He or MentionForm.She or MentionForm.They or MentionForm.Relative
        || (mention.Form == MentionForm.Definite && ruled.Kind is not (SourceKind.Document or SourceKind.Outlet) && !(ruled.Named is not null && mention.Range.Overlaps(ruled.Name)));

    /// <summary>Whom the scorer takes them for; null where it is not sure or takes them for themselves.</summary>
    private Resolved? Linked(SpeakerMention mention, Resolved ruled)
    {
        var candidates = _candidates.Of(mention, ruled);
        var scores = candidates.ConvertAll(c => _scorer.Score(mention.Head, c.Word, c.Signals));
        var best = scores.IndexOf(scores.Max());
        var probability = 1 / scores.Sum(s => Math.Exp(s - scores[best]));
        var (who, origin) = (candidates[best].Who, candidates[best].Origin);
        return probability < LeastProbability || origin == CandidateOrigin.Mention || SaysLess(who.Name, mention.Core) ? null : who with { Confidence = probability };
    }

    /// <summary>"Board" says less than "the fishery board".</summary>
    private bool SaysLess(TokenRange name, TokenRange words) =>
        Enumerable.Range(name.First, name.Count).All(n => Enumerable.Range(words.First, words.Count).Any(w => _tokens[w].Lower == _tokens[n].Lower));

    /// <summary>The name at the head: "Kremlin spokesman Dmitry Peskov" is Peskov.</summary>
    private Named? HeadName(TokenRange source)
    {
        var core = SourceClassifier.Core(_tokens, source);
        var head = SourceClassifier.Head(_tokens, core);
        return _tokens[head].IsCapital ? _names.In(core with { Last = head + 1 }) : null;
    }
}
