using FactBot.Core.Domain;

namespace FactBot.Host.Batch;

/// <summary>Reads saved web pages without network access.</summary>
public interface IPageReader
{
    /// <param name="html">The page.</param>
    /// <param name="address">The address it was saved from, or null.</param>
    /// <param name="ct">Cancels the work.</param>
    Reading Read(string html, Uri? address, CancellationToken ct);

    /// <summary>Reads a page from bytes whose character set the page itself declares.</summary>
    Reading Read(ReadOnlyMemory<byte> page, Uri? address, CancellationToken ct);
}
