namespace FactBot.Core.Domain;

/// <summary>Something in the text that looks wrong and that a reader should know about. It is flagged, never mended.</summary>
public enum OddityKind
{
    /// <summary>"500,00": neither 500.00 nor 500,000.</summary>
    MalformedNumber,

    /// <summary>Words lost in the scrape, most often the text of a link: a name that nobody can see any more.</summary>
    LostWords,

    /// <summary>A sentence that breaks off.</summary>
    BrokenOff,

    /// <summary>The same words twice: a caption or summary that repeats the lead.</summary>
    Repeated,

    /// <summary>A letter garbled by a wrong character set ("Ã©", U+FFFD).</summary>
    Garbled,
}

/// <summary>Something that looks wrong, at its place in the raw text; <paramref name="Block"/> is the number of its block, 0 for none.</summary>
public sealed record Oddity(OddityKind Kind, Span Where, int Block);
