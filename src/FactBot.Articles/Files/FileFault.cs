namespace FactBot.Articles.Files;

/// <summary>The fault of a file that a parser cannot read.</summary>
public enum FileFault
{
    Damaged,
    Locked,

    /// <summary>The parser came to no end in it: the file refers to itself, or nests too deeply.</summary>
    Endless,

    /// <summary>It needs more memory or time than a file may have.</summary>
    TooComplex,

    /// <summary>It holds more text than is read: <see cref="ArticleSource.MostCharacters"/>.</summary>
    TooMuchText,
}
