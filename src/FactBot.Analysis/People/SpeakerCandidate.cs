namespace FactBot.Analysis.People;

/// <summary>How a candidate for a speaker came in.</summary>
internal enum CandidateOrigin
{
    /// <summary>The words at the quotation themselves.</summary>
    Mention,

    /// <summary>A name within them.</summary>
    Within,

    /// <summary>A name before them.</summary>
    Before,

    /// <summary>A name behind them.</summary>
    Behind,

    /// <summary>Somebody without a name who spoke before.</summary>
    Spoke,

    /// <summary>Somebody else whom the rules choose: "a senior official", then "the official".</summary>
    Ruled,
}

/// <summary>Somebody whom the words at a quotation may mean.</summary>
/// <param name="Who">The candidate.</param>
/// <param name="Origin">How it came in.</param>
/// <param name="Word">The head of its nearest mention, whose vector stands for it.</param>
/// <param name="Signals">What speaks for and against it, see <see cref="SpeakerSignals"/>.</param>
internal sealed record SpeakerCandidate(Resolved Who, CandidateOrigin Origin, int Word, float[] Signals);
