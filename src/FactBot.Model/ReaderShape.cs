namespace FactBot.Model;

/// <summary>How many numbers the network gives for a word.</summary>
public static class ReaderShape
{
    /// <summary>Its vector.</summary>
    public const int Word = 384;

    /// <summary>Its vector as a mention of a speaker, and as a candidate for one.</summary>
    public const int Speaker = 48;
}
