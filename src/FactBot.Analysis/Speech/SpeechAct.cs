using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Somebody says, thinks or shows something: the working form of a Core quote, in tokens.</summary>
internal sealed class SpeechAct
{
    public TokenRange? Source { get; set; }

    public TokenRange? Cue { get; set; }

    /// <summary>In order and apart.</summary>
    public List<TokenRange> Content { get; } = [];

    public ReportingVerb? Verb { get; init; }

    /// <summary>No reporting words govern it: it carries on, or stands beside, what somebody said before.</summary>
    public bool Inferred { get; init; }

    /// <summary>It stands inside what somebody else says ("advocates have warned that …, said the paper").</summary>
    public bool Nested { get; set; }

    /// <summary>The speech whose speaker this one shares, where it has no source of its own.</summary>
    public SpeechAct? Carries { get; set; }

    /// <summary>The same words said by somebody else beside: "Helm and Dray said".</summary>
    public bool Joint { get; private init; }

    /// <summary>One more who says the same words.</summary>
    public SpeechAct AsJoint()
    {
        var other = new SpeechAct { Source = Source, Cue = Cue, Verb = Verb, Inferred = Inferred, Nested = Nested, Joint = true };
        other.Content.AddRange(Content);
        return other;
    }

    public bool Communicates => Verb?.Communicates ?? true;

    /// <summary>The first token, by which speeches are ordered.</summary>
    public int At => Math.Min(Content.Count > 0 ? Content[0].First : int.MaxValue, Math.Min(Cue?.First ?? int.MaxValue, Source?.First ?? int.MaxValue));

    public bool Holds(int token) => Content.Any(c => c.Contains(token));
}
