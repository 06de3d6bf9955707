using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.People;

/// <summary>Somebody resolved: whom the words at the quotation mean, and how sure that is (0..1).</summary>
internal sealed record Resolved(TokenRange Name, TokenRange? Role, SourceKind Kind, double Confidence, Named? Named)
{
    /// <summary>Two of them are the same source.</summary>
    public bool Same(Resolved other) => Named is not null ? Named == other.Named : other.Named is null && Name == other.Name;
}

/// <summary>
/// Finds whom a source means: a full name behind a surname or a role, a person behind a pronoun. Where two fit about as well,
/// the mention stands for itself with a confidence below one half.
/// </summary>
internal sealed class SpeakerResolver(ParsedText text, NameIndex names)
{
    private readonly IReadOnlyList<Token> _tokens = text.Tokens;
    private readonly List<(int At, Resolved Who)> _spoke = [];

    /// <summary>How many speeches back "the official" may reach.</summary>
    private const int Remembered = 40;

    /// <summary>A name of two or three words that says something is taken for a person, unless it has an organisation's word in it.</summary>
    public void LearnPeople(IEnumerable<SpeechAct> speech)
    {
        foreach (var act in speech)
        {
            if (act.Source is { } source && act.Verb?.Class is CueClass.Say or CueClass.Tell && names.At(NameStart(source)) is { } named && named.Name.Count is 2 or 3 or 4
                && !Enumerable.Range(named.Name.First, named.Name.Count).Any(i => SourceWords.Organisations.Contains(_tokens[i].Lower) || SourceWords.Outlets.Contains(_tokens[i].Lower) || _tokens[i].Lower is "of" or "the")
                && !_tokens[source.First].Is("the"))
            {
                named.MaybePerson = true;
            }
        }
    }

    private int NameStart(TokenRange source)
    {
        for (var i = source.First; i < source.Last; i++)
        {
            if (names.At(i) is not null)
            {
                return i;
            }
        }

        return source.First;
    }

    /// <summary>Resolves the source of a speech; call in the order of the text, each resolution helps the next.</summary>
    public Resolved? Resolve(SpeechAct act, Resolved? carried)
    {
        var who = act.Source is { } source ? Resolve(source) : null;
        if (act.Carries is not null && carried is not null && (who is null || act.Inferred && who.Confidence < 0.5))
        {
            who = carried;
        }

        if (who is { Confidence: >= 0.4 })
        {
            _spoke.Add((act.At, who));
        }

        return who;
    }

    public Resolved Resolve(TokenRange source)
    {
        var first = _tokens[source.First];
        if (source.Count == 1 && first.Lower is "he" or "she" or "they" or "it" or "we" or "i" or "you" or "who")
        {
            return first.Lower switch
            {
                "he" or "she" => Person(source, Genders.OfPronoun(first.Lower)),
                "who" => Antecedent(source),
                "they" or "it" => Thing(source),
                _ => Itself(source, 0.3),
            };
        }

        return NounPhrase(source);
    }

    private Resolved NounPhrase(TokenRange source)
    {
        var core = Core(source);
        var named = HeadName(core);
        var kind = SourceClassifier.Classify(text, core, named);
        if (kind is SourceKind.Named or SourceKind.Outlet && named is not null)
        {
            var role = source.Last > core.Last + 1 ? new TokenRange(core.Last + 1, source.Last) : named.Role ?? RoleBefore(core, named);
            return new Resolved(named.IsPerson ? named.Name : Fuller(core, named), named.IsPerson ? role : null, kind, 0.9, named);
        }

        if (ApposedName(source, core) is { } apposed)
        {
            return apposed;
        }

        if (kind is SourceKind.Document or SourceKind.Unnamed && SameAgain(core, kind) is { } again)
        {
            return again;
        }

        if (kind == SourceKind.Outlet && _tokens[core.Last - 1].Kind == TokenKind.Gap)
        {
            return new Resolved(new TokenRange(core.Last - 1, core.Last), null, kind, 0.8, null);
        }

        if ((kind == SourceKind.Unnamed || (kind == SourceKind.Named && named is null)) && Definite(core) is { } known)
        {
            return known;
        }

        return new Resolved(kind == SourceKind.Unnamed && source.Last > core.Last && IsAboutNaming(source) ? source : core, null, kind, 0.8, null);
    }

    /// <summary>"The council's chief auditor, Rolf Pohl,": the name stands behind its role.</summary>
    private Resolved? ApposedName(TokenRange source, TokenRange core)
    {
        var first = core.Last + 1;
        if (first >= source.Last || !_tokens[core.Last].Is(',') || !_tokens[first].IsCapital || names.At(first) is not { } named)
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

    /// <summary>"the report", "the official": the last document or unnamed source with that head.</summary>
    private Resolved? SameAgain(TokenRange core, SourceKind kind)
    {
        if (!_tokens[core.First].Is("the") || core.Count > 3)
        {
            return null;
        }

        var head = _tokens[SourceClassifier.Head(_tokens, core)].Lower;
        for (var i = _spoke.Count - 1; i >= 0 && i >= _spoke.Count - Remembered; i--)
        {
            var who = _spoke[i].Who;
            if (who.Kind == kind && who.Named is null && who.Name != core && _tokens[SourceClassifier.Head(_tokens, Core(who.Name))].Lower == head)
            {
                return who with { Confidence = 0.7 };
            }
        }

        return Introduced(core, head, kind);
    }

    /// <summary>"A senior official at the ministry contradicted him. … the official said": the phrase that brought the source in.</summary>
    private Resolved? Introduced(TokenRange core, string head, SourceKind kind)
    {
        for (var i = core.First - 1; i >= 0 && SentencesApart(i, core.First) <= 4; i--)
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

    /// <summary>The phrase up to its first comma, bracket or relative clause.</summary>
    private TokenRange Core(TokenRange source)
    {
        for (var i = source.First + 1; i < source.Last; i++)
        {
            if (_tokens[i].Is(',') || _tokens[i].Is('(') || _tokens[i].Lower is "who" or "whose")
            {
                return new TokenRange(source.First, i);
            }
        }

        return source;
    }

    /// <summary>The name at the head: "a spokesman for Smith" has none, "Cisco's lawyer Mark Chandler" has the last.</summary>
    private Named? HeadName(TokenRange core)
    {
        var head = SourceClassifier.Head(_tokens, core);
        return names.In(new TokenRange(core.First, Math.Min(core.Last, head + 1))) is { } named && _tokens[head].IsCapital ? named : names.In(core) is { } any && _tokens[head].IsCapital ? any : null;
    }

    private TokenRange? RoleBefore(TokenRange core, Named named)
    {
        var last = core.Last - 1;
        while (last > core.First && _tokens[last - 1].IsCapital && !Words.Titles.Contains(_tokens[last - 1].Lower))
        {
            last--;
        }

        return last > core.First && named.Name.First != core.First ? new TokenRange(core.First, last) : null;
    }

    private static TokenRange Fuller(TokenRange core, Named named) => named.Name.Count >= core.Count ? named.Name : core;

    /// <summary>"who asked not to be named": the words that say why there is no name belong to the source.</summary>
    private bool IsAboutNaming(TokenRange source) =>
        Enumerable.Range(source.First, source.Count).Any(i => _tokens[i].Lower is "named" or "anonymity" or "identified" or "anonymously" or "authorized" or "authorised");

    /// <summary>"the spokesman", "the mayor": somebody named before with that role.</summary>
    private Resolved? Definite(TokenRange core)
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

    /// <summary>"the company": the organisation that the sentences before it speak of most, at most three back.</summary>
    private Resolved? Body(TokenRange core)
    {
        Named? best = null;
        foreach (var (token, named) in names.Before(core.First, 20).TakeWhile(n => SentencesApart(n.Token, core.First) <= 3))
        {
            if (!named.IsPerson && named.Gender == Gender.Unknown && !_tokens[token].InQuote && !IsPlace(token) && (best is null || named.Mentions.Count > best.Mentions.Count))
            {
                best = named;
            }
        }

        return best is null ? null : new Resolved(best.Name, null, SourceKind.Named, 0.65, best);
    }

    /// <summary>"in Chongqing", "Greenbelt, Maryland,": a name that says where.</summary>
    private bool IsPlace(int token) =>
        token > 0 && (_tokens[token - 1].Lower is "in" or "at" or "near" or "from" or "to" or "of"
            || (_tokens[token - 1].Is(',') && token > 1 && _tokens[token - 2].IsCapital));

    /// <summary>Whom "he" or "she" means: near, a subject, the last who spoke, of that gender as far as known.</summary>
    private Resolved Person(TokenRange source, Gender gender)
    {
        var at = source.First;
        var best = double.MinValue;
        var second = double.MinValue;
        Resolved? who = null;
        var lastSpoke = _spoke.LastOrDefault(s => s.At < at);
        foreach (var (token, named) in names.Before(at, 40).DistinctBy(n => n.Named))
        {
            if ((named.Gender != Gender.Unknown && named.Gender != gender) || !CouldBePerson(named))
            {
                continue;
            }

            var score = Score(token, named, at, lastSpoke.Who, gender);
            if (score > best)
            {
                (second, best) = (best, score);
                who = new Resolved(named.Name, named.Role, SourceKind.Named, 0.8, named);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        if (lastSpoke.Who is { Named: null, Kind: SourceKind.Unnamed } unnamed && SentencesApart(lastSpoke.At, at) <= 2 && best < 2.0 - SentencesApart(lastSpoke.At, at) * 0.5)
        {
            return unnamed with { Confidence = 0.7 };
        }

        return who is null || best < -6 ? Itself(source, 0.2) : who with { Confidence = best - second < 0.15 ? 0.45 : 0.8 };
    }

    private double Score(int token, Named named, int at, Resolved? lastSpoke, Gender gender)
    {
        var distance = SentencesApart(token, at);
        var score = -0.8 * distance;
        score += IsSubject(token) ? 1.0 : 0;
        score += lastSpoke?.Named == named ? 1.2 : 0;
        score += named.Gender == gender ? 0.6 : 0;
        score += named.IsPerson ? 0.8 : named.MaybePerson ? 0.5 : 0;
        score -= _tokens[token].InQuote ? 1.5 : 0;
        score += Math.Min(named.Mentions.Count, 6) * 0.1;
        return score;
    }

    private static bool CouldBePerson(Named named) => named.IsPerson || named.MaybePerson || (named.Name.Count == 1 && named.Gender != Gender.Unknown);

    private int SentencesApart(int a, int b) => Math.Abs(_tokens[b].Sentence - _tokens[a].Sentence);

    /// <summary>The mention begins its sentence or its clause.</summary>
    private bool IsSubject(int token)
    {
        var i = token;
        while (i > 0 && _tokens[i - 1].Sentence == _tokens[token].Sentence && (Words.Titles.Contains(_tokens[i - 1].Lower) || (_tokens[i - 1].IsCapital && _tokens[i - 1].Kind == TokenKind.Word)))
        {
            i--;
        }

        return i == 0 || _tokens[i - 1].Sentence != _tokens[token].Sentence || _tokens[i - 1].Is(',') || _tokens[i - 1].Kind == TokenKind.QuoteMark;
    }

    /// <summary>"X, who denied": the phrase before the relative word.</summary>
    private Resolved Antecedent(TokenRange source)
    {
        var end = source.First;
        while (end > 0 && (_tokens[end - 1].Is(',') || Words.Prepositions.Contains(_tokens[end - 1].Lower)))
        {
            end--;
        }

        var sentence = text.SentenceOf(source.First);
        if (names.In(new TokenRange(Math.Max(sentence.First, end - 3), end)) is { IsPerson: true } person && _tokens[end - 1].IsCapital)
        {
            return new Resolved(person.Name, person.Role, SourceKind.Named, 0.8, person);
        }

        return end > sentence.First && NounPhrases.EndingAt(_tokens, end, sentence.First) is { } phrase ? NounPhrase(phrase) with { Confidence = 0.7 } : Itself(source, 0.2);
    }

    /// <summary>"they", "it": the last who spoke, if that was no single person.</summary>
    private Resolved Thing(TokenRange source)
    {
        if (_tokens[source.First].Is("it") && SubjectBefore(source) is { } subject)
        {
            return subject;
        }

        var last = _spoke.LastOrDefault(s => s.At < source.First && s.Who.Named is not { IsPerson: true });
        return last.Who is not null && SentencesApart(last.At, source.First) <= 3 ? last.Who with { Confidence = 0.6 } : SubjectBefore(source) ?? Itself(source, 0.2);
    }

    private Resolved? SubjectBefore(TokenRange source)
    {
        var here = text.SentenceOf(source.First);
        var sentence = _tokens[source.First].Sentence;
        if (sentence > 0 && text.Sentences[sentence - 1] is var before && NounPhrases.StartingAt(_tokens, before.First, before.Last) is { } phrase
            && SourceWords.Documents.Contains(_tokens[SourceClassifier.Head(_tokens, phrase)].Lower))
        {
            return new Resolved(phrase, null, SourceKind.Document, 0.6, null);
        }

        foreach (var (token, named) in names.Before(source.First, 8))
        {
            if (!named.IsPerson && !_tokens[token].InQuote && (token >= here.First || SentencesApart(token, source.First) <= 1) && IsSubject(token))
            {
                return new Resolved(named.Name, null, SourceKind.Named, 0.6, named);
            }
        }

        return null;
    }

    private static Resolved Itself(TokenRange source, double confidence) => new(source, null, SourceKind.Unnamed, confidence, null);
}
