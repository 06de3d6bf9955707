using FactBot.Core.Domain;

namespace FactBot.Core.Ports;

/// <summary>Reads articles from links, files and pasted text. Expected failures are values, never exceptions.</summary>
public interface IArticleSource
{
    /// <summary>Fetches a page. The address is untrusted: only global http and https addresses are contacted.</summary>
    Task<Reading> FetchAsync(string address, CancellationToken ct);

    /// <summary>Reads the bytes of a file; its kind is recognised from the bytes, the name helps only where they do not tell.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">A file name or null.</param>
    /// <param name="ct">Ends the work.</param>
    Task<Reading> ReadAsync(ReadOnlyMemory<byte> bytes, string? name, CancellationToken ct);

    /// <summary>Reads text that somebody pasted.</summary>
    Reading ReadText(string text);

    /// <summary>Whether an address may be stored and fetched: false for private previews and for links that carry a key.</summary>
    bool MayBeKept(string address);
}
