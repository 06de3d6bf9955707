using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace FactBot.Articles.Files;

/// <summary>
/// The library's filters under a budget: a packed stream of 1 MB can hold 1 GB. Each is unpacked once into nothing, to be
/// counted, before the library may unpack it into memory.
/// </summary>
internal sealed class PdfUnpacking(long budget) : IFilterProvider
{
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _left = budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Counted(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Counted(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Counted(_filters.GetAllFilters());

    private IFilter[] Counted(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => f is FlateFilter ? new CountedFilter(f, this) : f)];

    /// <exception cref="InvalidDataException">The streams so far hold more than the budget.</exception>
    private void Count(Memory<byte> packed)
    {
        using var unpacked = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var chunk = new byte[64 * 1024];
        try
        {
            while (_left > 0 && unpacked.Read(chunk) is var read and > 0)
            {
                _left -= read;
            }
        }
        catch (InvalidDataException)
        {
            // Damaged: the library mends what it can and unpacks no more than this.
        }

        if (_left <= 0)
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
