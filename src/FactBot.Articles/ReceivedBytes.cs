using FactBot.Articles.Fetching;

namespace FactBot.Articles;

/// <summary>Bytes to read as an article: a file, or a page with its address.</summary>
internal sealed record ReceivedBytes(ReadOnlyMemory<byte> Bytes, string? Name, Uri? Address, string? MediaType, string? Charset)
{
    public static ReceivedBytes From(FetchResult.Fetched page) =>
        new(page.Body, null, page.Address, page.MediaType, page.Charset);
}
