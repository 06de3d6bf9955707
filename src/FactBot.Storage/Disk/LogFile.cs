using System.Buffers.Binary;

namespace FactBot.Storage.Disk;

/// <summary>
/// The log as it lies on the disk: a head, then one frame a page. The engine's own log carries no checksums, so that a page lost or torn
/// by a power failure would be taken for a good one. Here each frame has one, over its number and a salt of this log too, and what follows
/// the first bad frame never happened. The head names the state of the data file that the log belongs to.
/// </summary>
internal sealed class LogFile(IDisk disk, Func<DataMark> data)
{
    private const int HeadSize = 32;
    private const int FrameHead = 16;
    private const int FrameSize = FrameHead + PageStream.PageSize;
    private const ulong Magic = 0x31_474F_4C_544F_4246; // "FBOTLOG1"

    private readonly byte[] _frame = new byte[FrameSize];
    private uint _salt;
    private long _end;

    /// <summary>Whole pages from the start.</summary>
    public long Pages { get; private set; }

    /// <summary>A checkpoint began and has not ended: the data file may be half written, and nothing may be added before it is done again.</summary>
    public bool Applying { get; private set; }

    public long Bytes => disk.Length;

    /// <summary>Nobody else has cut it or added to it.</summary>
    public bool IsIntact => disk.Length == _end;

    /// <summary>Finds what is whole, up to the last page that ends a transaction, and cuts off what follows it.</summary>
    /// <param name="isLast">Whether a page ends a transaction.</param>
    /// <param name="keep">Pages beyond these were never acknowledged, whole or not.</param>
    /// <returns>How many bytes were cut off.</returns>
    /// <exception cref="InvalidDataException">It belongs to another data file, or a later version of the program wrote it.</exception>
    public long Recover(Func<ReadOnlySpan<byte>, bool> isLast, long keep)
    {
        var mark = ReadHead();
        var good = 0L;
        Pages = 0;
        while (mark is not null && Pages < keep && ReadFrame(Pages))
        {
            Pages++;
            good = isLast(_frame.AsSpan(FrameHead)) ? Pages : good;
        }

        Applying = mark is not null && good > 0 && ReadsMark(good);
        Pages = good;
        if (good > 0 && !Applying && mark != data())
        {
            throw new InvalidDataException("The log belongs to another state of the data file.");
        }

        _end = Applying ? disk.Length : good == 0 ? 0 : At(good);
        return CutTo(_end);
    }

    public void Read(long page, Span<byte> into) => _ = disk.Read(At(page) + FrameHead, into);

    public void Append(long page, ReadOnlySpan<byte> bytes)
    {
        if (page == 0)
        {
            WriteHead();
        }

        bytes.CopyTo(_frame.AsSpan(FrameHead));
        Seal(page, _frame);
        disk.Write(At(page), _frame);
        Pages = Math.Max(Pages, page + 1);
        _end = Math.Max(_end, At(page + 1));
    }

    /// <summary>Notes, on the disk, that a checkpoint begins.</summary>
    public void BeginApplying()
    {
        if (!Applying)
        {
            var mark = new byte[FrameHead];
            Seal(~Pages, mark);
            disk.Write(At(Pages), mark);
            _end = Math.Max(_end, At(Pages) + FrameHead);
            disk.Flush();
            Applying = true;
        }
    }

    /// <summary>Empties it, on the disk: old pages must not come back after a newer checkpoint.</summary>
    public void Clear()
    {
        disk.SetLength(0);
        disk.Flush();
        Pages = _end = 0;
        Applying = false;
    }

    public void Flush() => disk.Flush();

    private static long At(long page) => HeadSize + (page * FrameSize);

    private long CutTo(long length)
    {
        var cut = disk.Length - length;
        if (cut > 0)
        {
            disk.SetLength(length);
            disk.Flush();
        }

        return cut;
    }

    private void WriteHead()
    {
        _salt = unchecked((uint)Random.Shared.NextInt64());
        var mark = data();
        var head = new byte[HeadSize];
        BinaryPrimitives.WriteUInt64LittleEndian(head, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(8), _salt);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(12), mark.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(20), mark.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(28), Checksum.Of(head.AsSpan(0, 28)));
        disk.Write(0, head);
    }

    private DataMark? ReadHead()
    {
        Span<byte> head = stackalloc byte[HeadSize];
        if (disk.Read(0, head) < HeadSize)
        {
            return null;
        }

        var magic = BinaryPrimitives.ReadUInt64LittleEndian(head);
        if (magic != Magic && magic << 8 == Magic << 8)
        {
            // Another number behind the name. Taken for no log of ours, it would be cut off.
            throw new InvalidDataException("A later FactBot wrote its log: use that one.");
        }

        if (magic != Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(head[28..]) != Checksum.Of(head[..28]))
        {
            return null;
        }

        _salt = BinaryPrimitives.ReadUInt32LittleEndian(head[8..]);
        return new DataMark(BinaryPrimitives.ReadInt64LittleEndian(head[12..]), BinaryPrimitives.ReadUInt32LittleEndian(head[20..]));
    }

    private bool ReadFrame(long page) => disk.Read(At(page), _frame) == FrameSize && IsSealed(page, _frame);

    private bool ReadsMark(long page)
    {
        Span<byte> mark = stackalloc byte[FrameHead];
        return disk.Read(At(page), mark) == FrameHead && IsSealed(~page, mark);
    }

    private void Seal(long number, Span<byte> frame)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(frame[4..], _salt);
        BinaryPrimitives.WriteInt64LittleEndian(frame[8..], number);
        BinaryPrimitives.WriteUInt32LittleEndian(frame, Checksum.Of(frame[4..]));
    }

    private bool IsSealed(long number, ReadOnlySpan<byte> frame) =>
        BinaryPrimitives.ReadUInt32LittleEndian(frame) == Checksum.Of(frame[4..])
        && BinaryPrimitives.ReadUInt32LittleEndian(frame[4..]) == _salt
        && BinaryPrimitives.ReadInt64LittleEndian(frame[8..]) == number;
}
