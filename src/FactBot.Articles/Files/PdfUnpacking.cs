using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace FactBot.Articles.Files;

/// <summary>
/// Limits the PDF library's decompression, because a compressed stream of 1 MB can hold 1 GB. Each stream is first decompressed without
/// storing the output, to count its bytes, before the library may decompress it into memory.
/// </summary>
internal sealed class PdfUnpacking(long budget) : IFilterProvider
{
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _remaining = budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => WithCounting(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => WithCounting(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => WithCounting(_filters.GetAllFilters());

    private IFilter[] WithCounting(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => f is FlateFilter ? new CountedFilter(f, this) : f)];

    /// <exception cref="InvalidDataException">The streams so far decompress to more than the budget.</exception>
    private void Count(Memory<byte> packed)
    {
        using var unpacked = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var chunk = new byte[64 * 1024];
        try
        {
            while (_remaining > 0 && unpacked.Read(chunk) is var read and > 0)
            {
                _remaining -= read;
            }
        }
        catch (InvalidDataException)
        {
            // The stream is damaged: the library repairs what it can and decompresses no more than was counted here.
        }

        if (_remaining <= 0)
        {
            throw new InvalidDataException("The PDF unpacks to more than the limit.");
        }
    }

    private sealed class CountedFilter(IFilter filter, PdfUnpacking budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Count(input);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
