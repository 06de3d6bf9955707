namespace FactBot.Core.Domain;

/// <summary>The kind of a flaw in the text that a reader should know about. Flaws are flagged, never repaired.</summary>
public enum OddityKind
{
    /// <summary>A malformed number: "500,00" is neither 500.00 nor 500,000.</summary>
    MalformedNumber,

    /// <summary>Words lost in the scrape, most often the text of a link that held a name.</summary>
    LostWords,

    /// <summary>A sentence that breaks off.</summary>
    BrokenOff,

    /// <summary>A repetition: a caption or summary that repeats the lead.</summary>
    Repeated,

    /// <summary>A letter garbled by a wrong character set ("Ã©", U+FFFD).</summary>
    Garbled,
}

/// <summary>A flaw in the text at its place in the raw text. <paramref name="Block"/> is the number of its block, 0 for none.</summary>
public sealed record Oddity(OddityKind Kind, Span Where, int Block);
