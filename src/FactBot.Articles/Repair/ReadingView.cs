using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>The reading view of a text whose blocks are known already (a web page, a PDF).</summary>
public static class ReadingView
{
    /// <param name="raw">The text.</param>
    /// <param name="blocks">Its blocks, with offsets into <paramref name="raw"/>.</param>
    public static ArticleText Of(string raw, ImmutableArray<Block> blocks) =>
        new(raw, raw, [.. Enumerable.Range(0, raw.Length)], blocks, []);
}
