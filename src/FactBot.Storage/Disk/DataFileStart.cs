using System.Buffers.Binary;
using System.Globalization;
using LiteDB;

namespace FactBot.Storage.Disk;

/// <summary>
/// What the first page tells of a data file. Its layout is an internal of engine version 5.0.20, which a test pins.
/// </summary>
internal static class DataFileStart
{
    private const int MagicAt = 32;
    private const int LastPageAt = 64;
    private const int SortAt = 84;
    private const int CollectionsAt = 192;

    /// <summary>Bytes of an empty list of collections: its own length and an end. It is written with the first collection.</summary>
    private const int NoCollections = 5;

    /// <summary>Bytes. A disk writes at least this much at once, so that a shorter file is not what a power cut left of the first page.</summary>
    private const int Sector = 512;

    public const string OfAnotherProgram =
        "It holds the data of another program, and was left as it is: name another file in Store:Path or with --data, or move this one away.";

    private static ReadOnlySpan<byte> Magic => "** This is a LiteDB file **"u8;

    /// <summary>
    /// Whether the process that created the file ended before it stored anything: the file is empty, or holds nothing but the first page
    /// of a new one, blank or cut short.
    /// </summary>
    public static bool IsUnfinished(IDisk disk)
    {
        Span<byte> page = stackalloc byte[PageStream.PageSize];
        page = page[..disk.Read(0, page)];
        return disk.Length <= PageStream.PageSize
            && (!page.ContainsAnyExcept((byte)0) || (page.Length is >= Sector and < PageStream.PageSize && IsOfNewFile(page)));
    }

    /// <exception cref="InvalidDataException">The file is no data file.</exception>
    public static void Check(IDisk disk)
    {
        Span<byte> page = stackalloc byte[PageStream.PageSize];
        page = page[..disk.Read(0, page)];
        if (!page.ContainsAnyExcept((byte)0) && page.Length == PageStream.PageSize)
        {
            throw new InvalidDataException("Its first page is blank, and without that nothing in it can be found. It was left as it is: restore a backup with factbot restore FILE.");
        }

        if (page.Length < LastPageAt || !page[MagicAt..].StartsWith(Magic))
        {
            throw new InvalidDataException("It is no data file of FactBot, and was left as it is: name another file in Store:Path or with --data, or move this one away.");
        }

        if (page.Length > SortAt + sizeof(int) && BinaryPrimitives.ReadInt32LittleEndian(page[SortAt..]) != (int)Collation.Binary.SortOptions)
        {
            throw new InvalidDataException(OfAnotherProgram);
        }
    }

    /// <exception cref="InvalidDataException">The file lacks pages at its end. No checkpoint may be unfinished.</exception>
    public static void CheckLength(IDisk disk)
    {
        Span<byte> page = stackalloc byte[PageStream.PageSize];
        page = page[..disk.Read(0, page)];
        var (all, there) = (PagesOf(page), disk.Length / PageStream.PageSize);
        if (there < all)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"It is cut short: {all - there} of its {all} pages are missing. It was left as it is: restore a backup with factbot restore FILE."));
        }
    }

    /// <summary>The number of pages that a file with this first page has.</summary>
    public static long PagesOf(ReadOnlySpan<byte> page) =>
        page.Length < LastPageAt + sizeof(uint) ? 1 : 1 + (long)BinaryPrimitives.ReadUInt32LittleEndian(page[LastPageAt..]);

    private static bool IsOfNewFile(ReadOnlySpan<byte> page) =>
        page[MagicAt..].StartsWith(Magic)
        && PagesOf(page) == 1
        && BinaryPrimitives.ReadInt32LittleEndian(page[CollectionsAt..]) is 0 or NoCollections
        && !page[(CollectionsAt + NoCollections)..].ContainsAnyExcept((byte)0);
}
