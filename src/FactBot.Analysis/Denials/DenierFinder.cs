using FactBot.Analysis.Lexicon;
using FactBot.Analysis.People;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Denials;

/// <summary>Finds who denies: the subject of the denying word, who issued the denial, or whose words it stands in.</summary>
internal sealed class DenierFinder(Story story, SentenceRange sentence, int at)
{
    private readonly Story _story = story;
    private readonly IReadOnlyList<Token> _tokens = story.Text.Tokens;
    private readonly SentenceRange _sentence = sentence;
    private readonly int _at = at;

    public (Resolved? Who, bool Nested) Find(int start)
    {
        var holder = _story.HolderOf(_at);
        var subject = Subject(start);
        if (subject is { } range && _tokens[range.First].Lower is "i" or "we")
        {
            return (holder is null ? null : _story.Speakers.GetValueOrDefault(holder), false);
        }

        if (subject is { } own)
        {
            if (_tokens[own.First].Is("there"))
            {
                return (null, false);
            }

            // "Pohl said Norvia had denied it": told by somebody else, unless the pronoun is the teller.
            var pronoun = own.Count == 1 && _tokens[own.First].Lower is "he" or "she" or "they" or "it";
            var teller = holder is null ? null : _story.Speakers.GetValueOrDefault(holder);
            return pronoun && teller is not null && !_tokens[_at].InQuote ? (teller, false) : (_story.Resolver.Resolve(own), holder is not null);
        }

        var act = _story.CueOf(_at);
        if (act is not null && _story.Speakers.GetValueOrDefault(act) is { } who)
        {
            return (who, false);
        }

        return (holder is not null ? _story.Speakers.GetValueOrDefault(holder) : FirstSubject(start), false);
    }

    private TokenRange? Subject(int start)
    {
        if (_tokens[_at].Lower is "denial" or "denials")
        {
            return OfNoun();
        }

        if (_tokens[_at].Lower.EndsWith("ing", StringComparison.Ordinal) && !IsContinuous(start))
        {
            return null;
        }

        return Passive() ?? Subjects.Left(_tokens, start, _sentence.First);
    }

    /// <summary>"The brewery issued a denial", "Lind's denials": who issues it or owns it.</summary>
    private TokenRange? OfNoun()
    {
        if (_at > _sentence.First && _tokens[_at - 1].Text is "'s" or "\u2019s")
        {
            return NounPhrases.EndingAt(_tokens, _at - 1, _sentence.First);
        }

        for (var i = _at - 1; i > _sentence.First && i >= _at - 5; i--)
        {
            if (_tokens[i].Lower is "issued" or "made" or "issuing")
            {
                return Subjects.Left(_tokens, Subjects.GroupStart(_tokens, i, _sentence.First), _sentence.First);
            }
        }

        return Passive();
    }

    /// <summary>"denied by the company".</summary>
    private TokenRange? Passive() =>
        _at + 1 < _sentence.Last && _tokens[_at + 1].Lower is "by" or "from" ? Subjects.Right(_tokens, _at + 2, _sentence.Last) : null;

    private bool IsContinuous(int start) => Enumerable.Range(start, _at - start).Any(i => Words.Auxiliaries.Contains(_tokens[i].Lower));

    /// <summary>The subject of the sentence, for "in a statement denying" and "…, calling it false".</summary>
    private Resolved? FirstSubject(int before)
    {
        var phrase = SentenceSubjects.First(_tokens, _sentence, before);
        return phrase is { } range ? _story.Resolver.Resolve(range) : BehindOpening(before);
    }

    /// <summary>"In a statement denying the report, Norvia said": the subject stands behind the opening phrase.</summary>
    private Resolved? BehindOpening(int from)
    {
        for (var i = from; i + 1 < _sentence.Last; i++)
        {
            if (_tokens[i].Is(','))
            {
                return NounPhrases.StartingAt(_tokens, i + 1, _sentence.Last) is { } phrase ? _story.Resolver.Resolve(phrase) : null;
            }
        }

        return null;
    }
}
