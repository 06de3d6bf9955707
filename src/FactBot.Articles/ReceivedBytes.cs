using FactBot.Articles.Fetching;

namespace FactBot.Articles;

/// <summary>Bytes to read as an article: a file, or a page with its address.</summary>
internal sealed record ReceivedBytes(ReadOnlyMemory<byte> Bytes, string? Name, Uri? Address, string? MediaType, string? Charset)
{
    /// <summary>The file name or the address's path; helps where the bytes do not say their kind.</summary>
    public string? FileName => Name ?? Address?.AbsolutePath;

    public static ReceivedBytes From(FetchResult.Fetched page) =>
        new(page.Body, null, page.Address, page.MediaType, page.Charset);
}
