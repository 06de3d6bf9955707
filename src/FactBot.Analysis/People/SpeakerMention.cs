using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.People;

/// <summary>The form of the words that stand for a speaker.</summary>
internal enum MentionForm
{
    He,
    She,
    They,
    It,

    /// <summary>I, we, you.</summary>
    Self,

    /// <summary>who, which.</summary>
    Relative,

    /// <summary>A name at its head.</summary>
    Name,

    /// <summary>the spokesman, his lawyer.</summary>
    Definite,

    /// <summary>a spokesman, officials.</summary>
    Indefinite,
}

/// <summary>The words that stand for a speaker, taken apart.</summary>
internal sealed class SpeakerMention
{
    private SpeakerMention(TokenRange range, TokenRange core, int head, MentionForm form) => (Range, Core, Head, Form) = (range, core, head, form);

    public TokenRange Range { get; }

    /// <summary>Up to the first comma, bracket or relative clause.</summary>
    public TokenRange Core { get; }

    /// <summary>The head noun or the pronoun.</summary>
    public int Head { get; }

    public MentionForm Form { get; }

    public static SpeakerMention Of(ParsedText text, TokenRange source)
    {
        var core = SourceClassifier.Core(text.Tokens, source);
        var head = SourceClassifier.Head(text.Tokens, core);
        return new SpeakerMention(source, core, head, FormOf(text.Tokens, source, core, head));
    }

    private static MentionForm FormOf(IReadOnlyList<Token> tokens, TokenRange source, TokenRange core, int head) => tokens[source.First].Lower switch
    {
        "he" or "him" or "himself" when source.Count == 1 => MentionForm.He,
        "she" or "herself" when source.Count == 1 => MentionForm.She,
        "they" or "them" or "those" or "others" when source.Count == 1 => MentionForm.They,
        "it" or "this" or "that" when source.Count == 1 => MentionForm.It,
        "i" or "we" or "you" or "me" or "us" when source.Count == 1 => MentionForm.Self,
        "who" or "which" or "whose" => MentionForm.Relative,
        "his" when source.Count == 1 => MentionForm.He,
        "her" or "hers" when source.Count == 1 => MentionForm.She,
        "their" or "its" when source.Count == 1 => MentionForm.They,
        _ when tokens[head].IsCapital && (head > core.First || !Words.Determiners.Contains(tokens[head].Lower)) => MentionForm.Name,
        "the" or "his" or "her" or "their" or "its" or "that" or "this" or "these" or "those" => MentionForm.Definite,
        _ => MentionForm.Indefinite,
    };
}
