namespace FactBot.Articles.Files;

/// <summary>What the bytes of a file or an answer are.</summary>
public enum FileKind
{
    Empty,
    Html,
    Text,
    Pdf,

    /// <summary>Known, and not a text: an image, an archive, a word processor's file.</summary>
    Other,

    /// <summary>Bytes of no kind that is known here.</summary>
    Unknown,
}

/// <param name="Kind">The kind.</param>
/// <param name="Name">For <see cref="FileKind.Other"/>: what it is, in words for a sentence ("an image").</param>
public sealed record RecognisedFile(FileKind Kind, string? Name = null);
