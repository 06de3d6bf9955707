using FactBot.Articles.Fetching;
using FactBot.Articles.Files;
using FactBot.Core.Domain;
using FactBot.Core.Ports;

namespace FactBot.Articles;

/// <summary>Reads articles from links, files and pasted text, and returns a reason for anything that is not an article.</summary>
/// <param name="fetcher">Fetches links; null if the desk works offline, which refuses every link.</param>
/// <param name="files">Parses files that could harm this process.</param>
/// <param name="time">The clock.</param>
public sealed class ArticleSource(PageFetcher? fetcher, IUntrustedFileParser files, TimeProvider time) : IArticleSource
{
    /// <summary>Bytes of a file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>UTF-16 code units of a text.</summary>
    public const int MostCharacters = 2_000_000;

    /// <summary>The time limit for parsing is a last resort, because the depth and size of parsed input are limited too.</summary>
    private static readonly TimeSpan ParsingTime = TimeSpan.FromSeconds(10);

    private readonly ArticleReader _reader = new(time);

    public async Task<Reading> FetchAsync(string address, CancellationToken ct)
    {
        if (fetcher is null)
        {
            return new Reading.Unreadable(UnreadableKind.NoConnection);
        }

        return await fetcher.FetchAsync(address, ct) switch
        {
            FetchResult.Fetched page => await ReadAsync(ReceivedBytes.From(page), ct),
            FetchResult.Failed failure => failure.Why,
            _ => throw new InvalidOperationException("A fetch has two answers."),
        };
    }

    public Task<Reading> ReadAsync(ReadOnlyMemory<byte> bytes, string? name, CancellationToken ct) =>
        bytes.Length > MostBytes
            ? Task.FromResult<Reading>(new Reading.Unreadable(UnreadableKind.TooLarge, SizePhrases.Words(MostBytes)))
            : ReadAsync(new ReceivedBytes(bytes, name, null, null, null), ct);

    public bool MayBeKept(string address) =>
        !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var link) || (link.UserInfo.Length == 0 && !PrivateLinks.IsPrivate(link));

    public Reading ReadText(string text) => _reader.Text(text, ArticleOrigin.Pasted, null);

    private async Task<Reading> ReadAsync(ReceivedBytes received, CancellationToken ct)
    {
        if (FileKinds.Of(received.Bytes.Span, received.FileName, received.MediaType).Kind is not FileKind.Pdf)
        {
            return await InTimeAsync(c => _reader.Read(received, c), new Reading.Unreadable(UnreadableKind.TooDeep), ct);
        }

        var content = await files.ParseAsync(received.Bytes, ct);
        var tooLong = new Reading.Unreadable(UnreadableKind.BrokenFile, PdfArticles.Fault(FileFault.TooComplex));
        return await InTimeAsync(_ => _reader.Pdf(content, received.Address), tooLong, ct);
    }

    private async Task<Reading> InTimeAsync(Func<CancellationToken, Reading> read, Reading tooLong, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(ParsingTime, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            // A parser that ignores its cancellation token is left to finish in the background.
            return await Task.Run(() => read(linked.Token), linked.Token).WaitAsync(linked.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return tooLong;
        }
    }
}
