using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.People;

/// <summary>Everybody whom the words at a quotation may mean: the words themselves, names in and around them, those who spoke before. Their number is bounded.</summary>
internal sealed class SpeakerCandidates(ParsedText text, NameIndex names, Discourse discourse)
{
    private const int MostBefore = 12;
    private const int MostBehind = 3;
    private const int MostSpoke = 6;

    /// <summary>In mentions of names: how far back is looked.</summary>
    private const int Reach = 120;

    private readonly IReadOnlyList<Token> _tokens = text.Tokens;
    private readonly SpeakerSignals _signals = new(text, names, discourse);

    /// <param name="mention">The words at the quotation.</param>
    /// <param name="ruled">Whom the rules take them for.</param>
    public List<SpeakerCandidate> Of(SpeakerMention mention, Resolved ruled)
    {
        var found = new List<SpeakerCandidate>();
        void Add(Resolved who, CandidateOrigin origin, int word, int rank) => found.Add(new SpeakerCandidate(who, origin, word, _signals.Of(mention, who, origin, word, rank, ruled)));

        Add(Itself(mention), CandidateOrigin.Mention, mention.Head, 0);
        var order = 0;
        foreach (var (named, last) in Within(mention.Range))
        {
            Add(Name(named, mention), CandidateOrigin.Within, last, order++);
        }

        order = 0;
        foreach (var (token, named) in names.Before(mention.Range.First, Reach).DistinctBy(n => n.Named).Where(n => !n.Named.IsWeak || n.Named.Mentions.Count > 1).Take(MostBefore))
        {
            Add(Name(named, null), CandidateOrigin.Before, token + names.LengthAt(token) - 1, order++);
        }

        order = 0;
        foreach (var (named, last) in Behind(mention))
        {
            Add(Name(named, null), CandidateOrigin.Behind, last, order++);
        }

        order = 0;
        foreach (var (_, who) in discourse.Before(mention.Range.First, 40).Where(s => s.Who.Named is null && s.Who.Name != mention.Range).DistinctBy(s => s.Who.Name).Take(MostSpoke))
        {
            Add(who, CandidateOrigin.Spoke, SourceClassifier.Head(_tokens, who.Name), order++);
        }

        if (!found.Exists(c => c.Who.Same(ruled) || c.Who.Name == ruled.Name))
        {
            Add(ruled, CandidateOrigin.Ruled, SourceClassifier.Head(_tokens, ruled.Name), 0);
        }

        found.RemoveAll(c => c.Origin != CandidateOrigin.Mention && !(Agrees(mention.Form, c.Who) && Fits(mention, c)));
        return found;
    }

    /// <summary>"the company" is an organisation and "the expert" a person, of those told before; "the port" is only what has the word in its name.</summary>
    private bool Fits(SpeakerMention mention, SpeakerCandidate candidate)
    {
        if (mention.Form != MentionForm.Definite || candidate.Origin == CandidateOrigin.Within)
        {
            return true;
        }

        var head = _tokens[mention.Head].Lower;
        var person = candidate.Who.Named is { IsPerson: true } or { MaybePerson: true };
        return candidate.Origin != CandidateOrigin.Behind && candidate.Who.Kind != SourceKind.Document
            && (Holds(candidate.Who.Name, head) || (person ? SourceWords.People.Contains(head) || SourceWords.Roles.Contains(head) : SourceWords.Bodies.Contains(head)));
    }

    private bool Holds(TokenRange words, string word) => Enumerable.Range(words.First, words.Count).Any(i => _tokens[i].Lower == word);

    /// <summary>"she" is no ministry, and no "Mr.".</summary>
    private bool Agrees(MentionForm form, Resolved who)
    {
        var gender = form switch { MentionForm.He => Gender.He, MentionForm.She => Gender.She, _ => Gender.Unknown };
        return gender == Gender.Unknown
            || (who.Named is { } named
                ? (named.Gender == gender || named.Gender == Gender.Unknown) && (named.IsPerson || named.MaybePerson || named.Gender == gender || (named.Speaks && named.Name.Count == 1))
                : who.Kind == SourceKind.Unnamed && !SourceClassifier.IsPlural(_tokens, who.Name));
    }

    private Resolved Itself(SpeakerMention mention)
    {
        var named = names.In(mention.Core);
        var lost = _tokens[mention.Core.Last - 1].Kind == TokenKind.Gap;
        return new Resolved(lost ? new TokenRange(mention.Core.Last - 1, mention.Core.Last) : mention.Core, null, SourceClassifier.Classify(text, mention.Core, named), 0.8, null);
    }

    private Resolved Name(Named named, SpeakerMention? mention)
    {
        var outlet = SourceWords.Outlets.Contains(_tokens[named.Name.Last - 1].Lower);
        var role = mention is null ? named.Role : RoleIn(mention, named) ?? named.Role;
        var name = mention is null || named.IsPerson || named.MaybePerson || named.Name.Count >= mention.Core.Count ? named.Name : mention.Core;
        return new Resolved(name, named.IsPerson || named.MaybePerson ? role : null, outlet ? SourceKind.Outlet : SourceKind.Named, 0.9, named);
    }

    /// <summary>What the words at the quotation say of the name beside it: the apposition behind it, or what stands before it.</summary>
    private TokenRange? RoleIn(SpeakerMention mention, Named named)
    {
        var (core, source) = (mention.Core, mention.Range);
        var inCore = Within(core).Any(n => n.Named == named);
        if (inCore && source.Last > core.Last + 1 && _tokens[core.Last + 1].Kind != TokenKind.Number)
        {
            return new TokenRange(core.Last + 1, Contents.TrimEnd(text, core.Last + 1, source.Last));
        }

        return inCore ? null : core;
    }

    private IEnumerable<(Named Named, int Last)> Within(TokenRange range)
    {
        for (var i = range.First; i < range.Last; i++)
        {
            if (names.At(i) is { } named)
            {
                yield return (named, Math.Min(range.Last, i + names.LengthAt(i)) - 1);
            }
        }
    }

    /// <summary>Names in the rest of the sentence and in the next one.</summary>
    private IEnumerable<(Named Named, int Last)> Behind(SpeakerMention mention)
    {
        var sentence = _tokens[mention.Head].Sentence;
        var end = text.Sentences[Math.Min(sentence + 1, text.Sentences.Count - 1)].Last;
        return Within(new TokenRange(mention.Range.Last, end)).Where(n => !n.Named.IsWeak).DistinctBy(n => n.Named).Take(MostBehind);
    }
}
