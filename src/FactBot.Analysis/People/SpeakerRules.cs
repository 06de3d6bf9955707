using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.People;

/// <summary>Whom a source means by rule: a full name behind a surname or a role, a person behind a pronoun.</summary>
internal sealed class SpeakerRules
{
    private readonly ParsedText _text;
    private readonly NameIndex _names;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly PersonPronouns _persons;
    private readonly Descriptions _descriptions;

    public SpeakerRules(ParsedText text, NameIndex names, Discourse discourse)
    {
        _text = text;
        _names = names;
        _tokens = text.Tokens;
        _persons = new PersonPronouns(text, names, discourse);
        _descriptions = new Descriptions(text, names, discourse);
    }

    public Resolved Resolve(TokenRange source)
    {
        var first = _tokens[source.First];
        if (source.Count == 1 && first.Lower is "he" or "she" or "they" or "it" or "we" or "i" or "you" or "who")
        {
            return first.Lower switch
            {
                "he" or "she" => _persons.Find(source, Genders.OfPronoun(first.Lower)) ?? Itself(source, 0.2),
                "who" => Antecedent(source),
                "they" or "it" => _descriptions.Thing(source) ?? Itself(source, 0.2),
                _ => Itself(source, 0.3),
            };
        }

        return NounPhrase(source);
    }

    private Resolved NounPhrase(TokenRange source)
    {
        var core = SourceClassifier.Core(_tokens, source);
        var named = HeadName(core);
        var kind = SourceClassifier.Classify(_text, core, named);
        if (kind is SourceKind.Named or SourceKind.Outlet && named is not null)
        {
            var told = source.Last > core.Last + 1 && _tokens[core.Last + 1].Kind != TokenKind.Number;
            var role = told ? new TokenRange(core.Last + 1, Contents.TrimEnd(_text, core.Last + 1, source.Last)) : named.Role ?? RoleBefore(core, named);
            return new Resolved(named.IsPerson ? named.Name : Fuller(core, named), named.IsPerson ? role : null, kind, 0.9, named);
        }

        if (ApposedName(source, core) is { } apposed)
        {
            return apposed;
        }

        if (kind is SourceKind.Document or SourceKind.Unnamed && _descriptions.SameAgain(core, kind) is { } again)
        {
            return again;
        }

        if (kind == SourceKind.Outlet && _tokens[core.Last - 1].Kind == TokenKind.Gap)
        {
            return new Resolved(new TokenRange(core.Last - 1, core.Last), null, kind, 0.8, null);
        }

        if ((kind == SourceKind.Unnamed || (kind == SourceKind.Named && named is null)) && _descriptions.Definite(core) is { } known)
        {
            return known;
        }

        return new Resolved(kind == SourceKind.Unnamed && source.Last > core.Last && IsAboutNaming(source) ? source : core, null, kind, 0.8, null);
    }

    /// <summary>"The council's chief auditor, Rolf Pohl,": the name stands behind its role.</summary>
    private Resolved? ApposedName(TokenRange source, TokenRange core)
    {
        var first = core.Last + 1;
        while (first < source.Last && Words.Titles.Contains(_tokens[first].Lower) && _names.At(first) is null)
        {
            first++;
        }

        if (first >= source.Last || !_tokens[core.Last].Is(',') || !_tokens[first].IsCapital || _names.At(first) is not { } named)
        {
            return null;
        }

        // "a person close to the builders, Lowland Tunnelling,": there the name is the builders'.
        var head = SourceClassifier.Head(_tokens, core);
        if (_tokens[head].IsCapital || (head != core.Last - 1 && !named.IsPerson && !Genders.IsGivenName(_tokens[first].Lower)))
        {
            return null;
        }

        named.IsPerson |= SourceWords.Roles.Contains(_tokens[head].Lower) || (SourceWords.People.Contains(_tokens[head].Lower) && !_tokens[head].Lower.EndsWith('s'));

        var last = first;
        while (last < source.Last && !_tokens[last].Is(',') && _tokens[last].Lower is not ("who" or "whose"))
        {
            last++;
        }

        var name = named.IsPerson || named.Name.Count > 1 ? named.Name : new TokenRange(first, last);
        return new Resolved(name, core, SourceKind.Named, 0.9, named);
    }

    /// <summary>The name at the head: "a spokesman for Smith" has none, "Cisco's lawyer Mark Chandler" has the last.</summary>
    private Named? HeadName(TokenRange core)
    {
        var head = SourceClassifier.Head(_tokens, core);
        return _names.In(new TokenRange(core.First, Math.Min(core.Last, head + 1))) is { } named && _tokens[head].IsCapital ? named : _names.In(core) is { } any && _tokens[head].IsCapital ? any : null;
    }

    private TokenRange? RoleBefore(TokenRange core, Named named)
    {
        var last = core.Last - 1;
        while (last > core.First && _tokens[last - 1].IsCapital && !Words.Titles.Contains(_tokens[last - 1].Lower))
        {
            last--;
        }

        var onlyTitle = last == core.First + 1 && Words.Titles.Contains(_tokens[core.First].Lower) && _tokens[core.First].Text.Length < 5;
        return last > core.First && named.Name.First != core.First && !onlyTitle ? new TokenRange(core.First, last) : null;
    }

    private static TokenRange Fuller(TokenRange core, Named named) => named.Name.Count >= core.Count ? named.Name : core;

    /// <summary>"who asked not to be named": the words that say why there is no name belong to the source.</summary>
    private bool IsAboutNaming(TokenRange source) =>
        Enumerable.Range(source.First, source.Count).Any(i => _tokens[i].Lower is "named" or "anonymity" or "identified" or "anonymously" or "authorized" or "authorised");

    /// <summary>"X, who denied": the phrase before the relative word.</summary>
    private Resolved Antecedent(TokenRange source)
    {
        var end = source.First;
        while (end > 0 && (_tokens[end - 1].Is(',') || Words.Prepositions.Contains(_tokens[end - 1].Lower)))
        {
            end--;
        }

        var sentence = _text.SentenceOf(source.First);
        if (_names.In(new TokenRange(Math.Max(sentence.First, end - 3), end)) is { IsPerson: true } person && _tokens[end - 1].IsCapital)
        {
            return new Resolved(person.Name, person.Role, SourceKind.Named, 0.8, person);
        }

        return end > sentence.First && NounPhrases.EndingAt(_tokens, end, sentence.First) is { } phrase ? NounPhrase(phrase) with { Confidence = 0.7 } : Itself(source, 0.2);
    }

    private static Resolved Itself(TokenRange source, double confidence) => new(source, null, SourceKind.Unnamed, confidence, null);
}
