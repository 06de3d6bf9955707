using FactBot.Core.Domain;

namespace FactBot.Host.Batch;

/// <summary>Reads saved web pages, without a network.</summary>
public interface IPageReader
{
    /// <param name="html">The page.</param>
    /// <param name="address">Where it was saved from, or null.</param>
    /// <param name="ct">Ends the work.</param>
    Reading Read(string html, Uri? address, CancellationToken ct);

    /// <summary>The same, from bytes whose character set is told by the page itself.</summary>
    Reading Read(ReadOnlyMemory<byte> page, Uri? address, CancellationToken ct);
}
