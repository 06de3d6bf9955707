using FactBot.Analysis.Reading;

namespace FactBot.Model;

/// <summary>Scores candidates by the vectors that the network gives for the words of one text, and by their signals.</summary>
/// <param name="mentions">For each word its vector as a mention.</param>
/// <param name="candidates">For each word its vector as a candidate.</param>
/// <param name="weights">How the signals are weighed.</param>
internal sealed class SpeakerScorer(WordVectors mentions, WordVectors candidates, SpeakerWeights weights) : ISpeakerScorer
{
    public double Score(int mention, int candidate, ReadOnlySpan<float> signals)
    {
        var left = mentions[mention];
        var right = candidates[candidate];
        var alike = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            alike += left[i] * right[i];
        }

        return alike + weights.Weigh(signals);
    }
}
