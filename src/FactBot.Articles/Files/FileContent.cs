using System.Collections.Immutable;

namespace FactBot.Articles.Files;

/// <summary>What a file holds, as plain as a parser can say it; or its fault.</summary>
public sealed record FileContent
{
    /// <summary>Why the file cannot be read; null where it was read.</summary>
    public FileFault? Fault { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Modified { get; init; }

    /// <summary>The paragraphs in reading order; none where the file has only pictures.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];

    public static FileContent Of(FileFault fault) => new() { Fault = fault };
}
