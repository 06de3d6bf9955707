namespace FactBot.Model;

/// <summary>What the network says about a word that may begin a cue.</summary>
/// <param name="Word">The word.</param>
/// <param name="StartsCue">The tagger's probability, 0 to 1, that a cue begins here.</param>
/// <param name="First">The word at the first place of <paramref name="Labels"/>.</param>
/// <param name="Labels">Log-probabilities of the labels, place by place: [places * 4].</param>
public sealed record CueReading(int Word, float StartsCue, int First, float[] Labels)
{
    public const int LabelCount = 4;

    public int Places => Labels.Length / LabelCount;

    /// <summary>The reader's probability that the word is part of a cue.</summary>
    public double IsCue => Math.Exp(Labels[((Word - First) * LabelCount) + (int)SpeechLabel.Cue]);

    /// <summary>Leaves out the places before the window's first word and behind its last.</summary>
    /// <param name="window">The window that was read.</param>
    /// <param name="word">The word, counted from the window's first.</param>
    /// <param name="startsCue">The tagger's probability.</param>
    /// <param name="labels">Log-probabilities for <see cref="CueView.Count"/> places.</param>
    public static CueReading Within(Window window, int word, float startsCue, ReadOnlySpan<float> labels)
    {
        var before = Math.Min(word, CueView.Before);
        var places = before + Math.Min(window.Count - word, CueView.After);
        var kept = labels.Slice((CueView.Before - before) * LabelCount, places * LabelCount);
        return new CueReading(window.First + word, startsCue, window.First + word - before, kept.ToArray());
    }

    public float Of(int place, int label) => Labels[(place * LabelCount) + label];
}
