using FactBot.Analysis.Reading;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Tells which speech stands inside what somebody else says.</summary>
internal sealed class ContentsAround
{
    /// <summary>For each token the most words that one speech whose content holds the token says.</summary>
    private readonly int[] _longest;

    public ContentsAround(ParsedText text, IReadOnlyList<ReadAttribution> read)
    {
        _longest = new int[text.Tokens.Count];
        foreach (var attribution in read)
        {
            var length = Length(attribution);
            foreach (var token in attribution.Content.SelectMany(c => Enumerable.Range(c.First, c.Count)))
            {
                _longest[token] = Math.Max(_longest[token], length);
            }
        }
    }

    /// <summary>Whether a longer speech holds the cue.</summary>
    public bool Holds(ReadAttribution inner) =>
        Enumerable.Range(inner.Cue[0].First, inner.Cue[0].Count).All(i => _longest[i] > Length(inner));

    private static int Length(ReadAttribution attribution) => attribution.Content.Sum(c => c.Count);
}
