namespace FactBot.Model;

/// <summary>What is looked at around a word that may be a cue ("said"), to tell who says what by it.</summary>
public static class CueView
{
    /// <summary>In words, before the cue's first word. Of the sources and contents of the training articles 995 in 1,000 lie within.</summary>
    public const int Before = 64;

    /// <summary>In words, the cue's first word included.</summary>
    public const int After = 96;

    public const int Count = Before + After;

    /// <summary>A word is looked at where its probability to begin a cue is above this. Below it, no confidence that the decoder asks for can be reached.</summary>
    public const float LeastStart = 0.09f;

    /// <summary>How far apart sentences and blocks are told, in either direction.</summary>
    public const int FarSentence = 4;
    public const int FarBlock = 3;
}
