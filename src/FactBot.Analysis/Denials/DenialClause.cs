using System.Collections.Frozen;
using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Denials;

/// <summary>A word that may deny, and what can be asked of the clause around it.</summary>
internal sealed class DenialClause(ParsedText text, SentenceRange sentence, int at)
{
    /// <summary>In tokens: an object farther off belongs to something else.</summary>
    private const int ObjectReach = 9;

    private readonly IReadOnlyList<Token> _tokens = text.Tokens;

    public int At { get; } = at;

    public SentenceRange Sentence { get; } = sentence;

    public string Word => _tokens[At].Lower;

    public string Next => At + 1 < Sentence.Last ? _tokens[At + 1].Lower : "";

    public Token? TokenAt(int offset) => At + offset is var i && i >= Sentence.First && i < Sentence.Last ? _tokens[i] : null;

    public bool IsFiniteAt(int offset) => TokenAt(offset) is not null && offset > 1 && Verbs.IsFinite(_tokens, At + offset, At + 1);

    public TokenRange? Subject => Subjects.Left(_tokens, GroupStart, Sentence.First);

    private int GroupStart => Subjects.GroupStart(_tokens, At, Sentence.First);

    /// <summary>Whether a word stands among the few before.</summary>
    public bool PrecededBy(int steps, params ReadOnlySpan<string> words)
    {
        for (var i = At - 1; i >= Sentence.First && i >= At - steps; i--)
        {
            if (words.Contains(_tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest reporting verb before: "maintained his innocence".</summary>
    public int VerbBefore()
    {
        var i = At - 1;
        while (i > Sentence.First && ReportingVerbs.Find(_tokens[i].Lower) is null && !_tokens[i].Lower.StartsWith("pro", StringComparison.Ordinal))
        {
            i--;
        }

        return i;
    }

    /// <summary>"did not deny", "has never denied", "neither of them denied".</summary>
    public bool IsNegated()
    {
        if (Subject is { } subject && (_tokens[subject.First].Lower is "none" or "neither" or "nobody"
            || (subject.First > Sentence.First && _tokens[subject.First - 1].Lower is "nor" or "neither")))
        {
            return true;
        }

        for (var i = At - 1; i >= Sentence.First && i >= At - 4; i--)
        {
            if (_tokens[i].Lower is "not" or "n't" or "never" or "cannot" or "no" or "without" or "nobody")
            {
                return true;
            }

            if (_tokens[i].Kind != TokenKind.Word || !(Words.Auxiliaries.Contains(_tokens[i].Lower) || Words.IsAdverb(_tokens[i].Lower) || _tokens[i].Lower is "one" or "to"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>No noun and no adjective: "the dispute", "widely repudiated theories".</summary>
    public bool IsVerb()
    {
        var first = At;
        while (first > 0 && Words.IsAdverb(_tokens[first - 1].Lower))
        {
            first--;
        }

        return first == 0 || !(Words.Determiners.Contains(_tokens[first - 1].Lower) || _tokens[first - 1].Lower is "of" or "in" or "for" or "under" || _tokens[first - 1].Text is "'s" or "\u2019s");
    }

    public bool IsPassive() =>
        Enumerable.Range(GroupStart, At - GroupStart).Any(i => _tokens[i].Lower is "is" or "are" or "was" or "were" or "be" or "been" or "being");

    public bool SubjectHolds(FrozenSet<string> words) =>
        Subject is { } subject && Enumerable.Range(subject.First, subject.Count).Any(i => words.Contains(_tokens[i].Lower));

    /// <summary>Whether one of the words stands before, in the sentence.</summary>
    public bool HeldBefore(FrozenSet<string> words) => Enumerable.Range(Sentence.First, At - Sentence.First).Any(i => words.Contains(_tokens[i].Lower));

    public bool ObjectIsClaim(int offset = 0) => ObjectHolds(DenialWords.ClaimNouns, offset);

    /// <param name="words">Nouns to look for.</param>
    /// <param name="offset">Tokens of the verb itself behind <see cref="At"/>: 1 for "shot down".</param>
    public bool ObjectHolds(FrozenSet<string> words, int offset = 0)
    {
        var limit = Math.Min(Sentence.Last, At + offset + ObjectReach);
        for (var i = At + offset + 1; i < limit; i++)
        {
            if (_tokens[i].EndsSentence || _tokens[i].Is(';') || _tokens[i].Lower is "that" or "because" or "after" or "but")
            {
                return false;
            }

            if (words.Contains(_tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"dismissed the report as nonsense".</summary>
    public bool IsAsFalse()
    {
        for (var i = At + 1; i < Math.Min(Sentence.Last, At + 20); i++)
        {
            if (_tokens[i].Is("as"))
            {
                return Enumerable.Range(i + 1, Math.Max(0, Math.Min(Sentence.Last, i + 8) - i - 1))
                    .Any(k => DenialWords.Falsity.Contains(_tokens[k].Lower) || DenialWords.ClaimNouns.Contains(_tokens[k].Lower));
            }
        }

        return false;
    }
}
