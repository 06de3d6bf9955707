using FactBot.Analysis.People;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Claims;

/// <summary>A stretch that may be a claim: its words, the sentence they stand in, and the speech they come from, if any.</summary>
internal sealed class Candidate(IReadOnlyList<TokenRange> words, SentenceRange sentence, SpeechAct? speech, Resolved? speaker, HashSet<string> stems)
{
    public IReadOnlyList<TokenRange> Words { get; } = words;

    public SentenceRange Sentence { get; } = sentence;

    public SpeechAct? Speech { get; } = speech;

    public Resolved? Speaker { get; } = speaker;

    public HashSet<string> Stems { get; } = stems;

    /// <summary>Somebody denies it on the occasion that the article reports.</summary>
    public bool Denied { get; set; }

    public bool DeniedEarlier { get; set; }

    public bool ReplyMissing { get; set; }

    /// <summary>The denier's own words against a claim.</summary>
    public bool DeniersWords { get; set; }

    /// <summary>Its speaker denies something in this story.</summary>
    public bool PartyToDispute { get; set; }

    /// <summary>The clause of an accusation without an accuser ("allegations that …").</summary>
    public bool Alleged { get; init; }

    public double Score { get; set; }

    public int First => Words[0].First;

    public IEnumerable<Token> Tokens(ParsedText text) => Words.SelectMany(w => Enumerable.Range(w.First, w.Count)).Select(i => text.Tokens[i]);
}
