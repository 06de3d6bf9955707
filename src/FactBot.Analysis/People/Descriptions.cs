using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.People;

/// <summary>Finds what a description means that points back: "the spokesman", "the company", "the report", "it".</summary>
internal sealed class Descriptions(ParsedText text, NameIndex names, Discourse discourse)
{
    /// <summary>How many speeches back "the official" may reach.</summary>
    private const int Remembered = 40;

    private readonly IReadOnlyList<Token> _tokens = text.Tokens;

    /// <summary>"the spokesman", "the mayor": somebody named before with that role.</summary>
    public Resolved? Definite(TokenRange core)
    {
        if (!_tokens[core.First].Is("the") || core.Count > 5)
        {
            return null;
        }

        var word = _tokens[core.Last - 1].Lower;
        if (core.Count > 3 || _tokens[core.First + 1].IsCapital)
        {
            return SourceWords.Roles.Contains(word) && names.In(core) is not { IsPerson: true } && names.ByRole(word, core.First) is { } holder
                ? new Resolved(holder.Name, holder.Role, SourceKind.Named, 0.6, holder) : null;
        }

        if (SourceWords.Bodies.Contains(word))
        {
            return Body(core);
        }

        return names.ByRole(word, core.First) is { } named ? new Resolved(named.Name, named.Role, SourceKind.Named, 0.7, named) : null;
    }

    /// <summary>"the report", "the official": the last document or unnamed source with that head.</summary>
    public Resolved? SameAgain(TokenRange core, SourceKind kind)
    {
        if (!_tokens[core.First].Is("the") || core.Count > 3)
        {
            return null;
        }

        var head = _tokens[SourceClassifier.Head(_tokens, core)].Lower;
        foreach (var (_, who) in discourse.Before(core.First, Remembered))
        {
            if (who.Kind == kind && who.Named is null && who.Name != core && _tokens[SourceClassifier.Head(_tokens, SourceClassifier.Core(_tokens, who.Name))].Lower == head)
            {
                return who with { Confidence = 0.7 };
            }
        }

        return Introduced(core, head, kind);
    }

    /// <summary>"A senior official at the ministry contradicted him. … the official said": the phrase that brought the source in.</summary>
    private Resolved? Introduced(TokenRange core, string head, SourceKind kind)
    {
        for (var i = core.First - 1; i >= 0 && discourse.SentencesApart(i, core.First) <= 4; i--)
        {
            if (_tokens[i].Lower is not ("a" or "an" or "one" or "another") || _tokens[i].InQuote)
            {
                continue;
            }

            if (NounPhrases.StartingAt(_tokens, i, text.SentenceOf(i).Last) is { } phrase && _tokens[SourceClassifier.Head(_tokens, phrase)].Lower == head)
            {
                return new Resolved(phrase, null, kind, 0.7, null);
            }
        }

        return null;
    }

    /// <summary>"the company": the organisation that the sentences before it speak of most, at most three back.</summary>
    private Resolved? Body(TokenRange core)
    {
        Named? best = null;
        foreach (var (token, named) in names.Before(core.First, 20).TakeWhile(n => discourse.SentencesApart(n.Token, core.First) <= 3))
        {
            if (!named.IsPerson && !named.IsWeak && !IsOutlet(named) && Fits(named, _tokens[core.Last - 1].Lower) && named.Gender == Gender.Unknown && !_tokens[token].InQuote && !IsPlace(token) && (best is null || named.Mentions.Count > best.Mentions.Count))
            {
                best = named;
            }
        }

        return best is null ? null : new Resolved(best.Name, null, SourceKind.Named, 0.65, best);
    }

    /// <summary>"the company" is no university; "the department" has the word in its name.</summary>
    private bool Fits(Named named, string word)
    {
        var name = Enumerable.Range(named.Name.First, named.Name.Count).Select(i => _tokens[i].Lower).ToList();
        return word is "department" or "ministry" or "university" or "union" or "party" or "bank" or "club" or "campaign"
            ? name.Contains(word)
            : !name.Exists(w => w is "university" or "ministry" or "department" or "council" or "court" or "committee" or "party" or "police" or "street" or "parliament");
    }

    private bool IsOutlet(Named named) => SourceWords.Outlets.Contains(_tokens[named.Name.Last - 1].Lower);

    /// <summary>"in Chongqing", "Greenbelt, Maryland,": a name that says where.</summary>
    private bool IsPlace(int token) =>
        token > 0 && (_tokens[token - 1].Lower is "in" or "at" or "near" or "from" or "to" or "of"
            || (_tokens[token - 1].Is(',') && token > 1 && _tokens[token - 2].IsCapital));

    /// <summary>"they", "it": the last who spoke, if that was no single person.</summary>
    public Resolved? Thing(TokenRange source)
    {
        if (_tokens[source.First].Is("it") && SubjectBefore(source) is { } subject)
        {
            return subject;
        }

        var last = discourse.Before(source.First, Remembered).FirstOrDefault(s => s.Who.Named is not { IsPerson: true });
        return last.Who is not null && discourse.SentencesApart(last.At, source.First) <= 3 ? last.Who with { Confidence = 0.6 } : SubjectBefore(source);
    }

    private Resolved? SubjectBefore(TokenRange source)
    {
        var here = text.SentenceOf(source.First);
        var sentence = _tokens[source.First].Sentence;
        if (sentence > 0 && text.Sentences[sentence - 1] is var before && NounPhrases.StartingAt(_tokens, before.First, before.Last) is { } phrase
            && SourceWords.Documents.Contains(_tokens[SourceClassifier.Head(_tokens, phrase)].Lower))
        {
            return new Resolved(new TokenRange(phrase.First, SourceClassifier.Head(_tokens, phrase) + 1), null, SourceKind.Document, 0.6, null);
        }

        foreach (var (token, named) in names.Before(source.First, 8))
        {
            if (!named.IsPerson && !_tokens[token].InQuote && (token >= here.First || discourse.SentencesApart(token, source.First) <= 1) && discourse.IsSubject(token))
            {
                return new Resolved(named.Name, null, SourceKind.Named, 0.6, named);
            }
        }

        return null;
    }
}
