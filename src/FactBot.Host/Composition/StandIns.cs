using System.Text;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Host.Batch;

namespace FactBot.Host.Composition;

/// <summary>Reads UTF-8 text only; gives way to the article source that fetches and recognises.</summary>
internal sealed class FileTextSource(TimeProvider time) : IArticleSource
{
    public Task<Reading> FetchAsync(string address, CancellationToken ct) =>
        Task.FromResult<Reading>(new Reading.Unreadable(UnreadableKind.NoConnection));

    public Task<Reading> ReadAsync(ReadOnlyMemory<byte> bytes, string? name, CancellationToken ct) =>
        Task.FromResult(Read(Encoding.UTF8.GetString(bytes.Span), name is null ? ArticleOrigin.Pasted : ArticleOrigin.TextFile));

    public Reading ReadText(string text) => Read(text, ArticleOrigin.Pasted);

    private Reading Read(string text, ArticleOrigin origin)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Reading.Unreadable(UnreadableKind.Empty);
        }

        var repaired = TextRepair.Repair(text);
        return new Reading.Read(new Article(origin, null, repaired.Details, repaired.Text, time.GetUtcNow()));
    }
}

/// <summary>Finds nothing; gives way to the analyzer.</summary>
internal sealed class EmptyAnalyzer : IArticleAnalyzer
{
    public Findings Analyze(ArticleText text, string? title) => Findings.None;
}

/// <summary>Takes a page as text, mark-up and all; gives way to the reader of web pages.</summary>
internal sealed class PlainPageReader(TimeProvider time) : IPageReader
{
    public Reading Read(string html, Uri? address, CancellationToken ct) => new Reading.Read(
        new Article(ArticleOrigin.HtmlFile, address, new ArticleDetails(), ArticleText.Plain(html), time.GetUtcNow()));

    public Reading Read(ReadOnlyMemory<byte> page, Uri? address, CancellationToken ct) =>
        Read(Encoding.UTF8.GetString(page.Span), address, ct);
}
