using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.People;

/// <summary>
/// Finds whom a source means: a full name behind a surname or a role, a person behind a pronoun. Where two fit about as well,
/// the mention stands for itself with a confidence below one half.
/// </summary>
internal sealed class SpeakerResolver
{
    private readonly NameIndex _names;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Discourse _discourse;
    private readonly SpeakerRules _rules;

    public SpeakerResolver(ParsedText text, NameIndex names)
    {
        _names = names;
        _tokens = text.Tokens;
        _discourse = new Discourse(text);
        _rules = new SpeakerRules(text, names, _discourse);
    }

    /// <summary>A name of two or three words that says something is taken for a person, unless it has an organisation's word in it.</summary>
    public void LearnPeople(IEnumerable<SpeechAct> speech)
    {
        foreach (var act in speech)
        {
            if (act.Source is { } source && act.Communicates && _names.At(NameStart(source)) is { } named && named.Name.Count is >= 1 and <= 4
                && !Enumerable.Range(named.Name.First, named.Name.Count).Any(i => SourceWords.Organisations.Contains(_tokens[i].Lower) || SourceWords.Outlets.Contains(_tokens[i].Lower) || _tokens[i].Lower is "of" or "the")
                && !_tokens[source.First].Is("the") && _tokens[named.Name.First].Text.Any(char.IsLower))
            {
                named.MaybePerson |= named.Name.Count > 1;
                named.Speaks = true;
            }
        }
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
            _discourse.Note(act.At, who);
        }

        return who;
    }

    public Resolved Resolve(TokenRange source) => _rules.Resolve(source);

    private int NameStart(TokenRange source)
    {
        for (var i = source.First; i < source.Last; i++)
        {
            if (_names.At(i) is not null)
            {
                return i;
            }
        }

        return source.First;
    }
}
