namespace FactBot.Articles.Files;

/// <summary>The kind of a file's or a response's bytes.</summary>
public enum FileKind
{
    Empty,
    Html,
    Text,
    Pdf,

    /// <summary>A known kind that is not text: an image, an archive, a word processor's file.</summary>
    Other,

    /// <summary>Bytes of no known kind.</summary>
    Unknown,
}

/// <param name="Kind">The kind.</param>
/// <param name="Name">The kind in words, such as "an image", for <see cref="FileKind.Other"/>.</param>
public sealed record RecognisedFile(FileKind Kind, string? Name = null);
