using FactBot.Core.Domain;

namespace FactBot.Core.Ports;

/// <summary>Reads articles from links, files and pasted text. Expected failures are returned as values, never thrown.</summary>
public interface IArticleSource
{
    /// <summary>Fetches a page. The address is untrusted: only public http and https addresses are contacted.</summary>
    Task<Reading> FetchAsync(string address, CancellationToken ct);

    /// <summary>Reads the bytes of a file. The bytes decide its kind; the name helps only where the bytes do not.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The file name, or null.</param>
    /// <param name="ct">Cancels the work.</param>
    Task<Reading> ReadAsync(ReadOnlyMemory<byte> bytes, string? name, CancellationToken ct);

    /// <summary>Reads text that somebody pasted.</summary>
    Reading ReadText(string text);

    /// <summary>Whether an address may be stored and fetched. It may not for private previews and for links that carry a key.</summary>
    bool MayBeKept(string address);
}
