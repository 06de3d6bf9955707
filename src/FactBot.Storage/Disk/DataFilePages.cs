using System.Buffers.Binary;

namespace FactBot.Storage.Disk;

/// <summary>The pages of a data file under its log. Each begins with its own number and its kind: internals of engine version 5.0.20.</summary>
internal static class DataFilePages
{
    private const int KindAt = 4;
    private const byte LastKind = 4;

    /// <summary>Reads every page, and counts those that are not what stands at their place.</summary>
    public static (long Missing, long All) Missing(IDisk data, LogFile log)
    {
        var page = new byte[PageStream.PageSize];
        var newer = new HashSet<long>();
        var header = new byte[PageStream.PageSize];
        _ = data.Read(0, header);
        for (var i = 0L; i < log.Pages; i++)
        {
            log.Read(i, page);
            _ = newer.Add(NumberOf(page));
            if (NumberOf(page) == 0)
            {
                page.CopyTo(header, 0);
            }
        }

        var all = DataFileStart.PagesOf(header);
        var missing = 0L;
        for (var number = 0L; number < all; number++)
        {
            missing += newer.Contains(number) || IsThere(data, number, page) ? 0 : 1;
        }

        return (missing, all);
    }

    private static bool IsThere(IDisk data, long number, byte[] page) =>
        data.Read(number * PageStream.PageSize, page) == PageStream.PageSize && NumberOf(page) == number && page[KindAt] <= LastKind
        && page.AsSpan().ContainsAnyExcept((byte)0);

    private static long NumberOf(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt32LittleEndian(page);
}
