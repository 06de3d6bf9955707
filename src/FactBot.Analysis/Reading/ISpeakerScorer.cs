namespace FactBot.Analysis.Reading;

/// <summary>The learned part of telling whom the words at a quotation mean, for one text.</summary>
public interface ISpeakerScorer
{
    /// <summary>How well somebody fits a mention: higher is better, and the difference of two is the logarithm of their odds.</summary>
    /// <param name="mention">The head of the words at the quotation.</param>
    /// <param name="candidate">The head of the candidate's nearest mention.</param>
    /// <param name="signals">What speaks for and against the candidate; how many there are is part of the model.</param>
    double Score(int mention, int candidate, ReadOnlySpan<float> signals);
}
