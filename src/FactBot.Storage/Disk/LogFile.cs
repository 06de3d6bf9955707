using System.Buffers.Binary;

namespace FactBot.Storage.Disk;

/// <summary>
/// The log's format on the disk: a header, then one frame per page. The engine's own log has no checksums, so a page that a power
/// failure lost or tore would be taken for a good one. Each frame here has a checksum, which also covers its number and the salt of this
/// log. Each also tells how many pages were on the disk when it was written: a bad one among them is damage, and the log is refused. The
/// frames after any other bad one were never acknowledged, and are ignored. The header identifies the state of the data file that the log
/// belongs to.
/// </summary>
internal sealed partial class LogFile(IDisk disk, Func<DataMark> data)
{
    private const int HeadSize = 32;
    private const int FrameHead = 16;
    private const int NumberBits = 32;
    private const int FrameSize = FrameHead + PageStream.PageSize;
    private const ulong Magic = 0x32_474F_4C_544F_4246; // "FBOTLOG2"
    private const ulong FirstMagic = 0x31_474F_4C_544F_4246; // "FBOTLOG1", whose frames do not tell how many pages were on the disk

    private readonly byte[] _frame = new byte[FrameSize];
    private uint _salt;
    private long _end;
    private long _durable;

    /// <summary>The number of valid pages, counted from the start.</summary>
    public long Pages { get; private set; }

    /// <summary>True while a checkpoint is unfinished: the data file may be half written, and the checkpoint must run before an append.</summary>
    public bool Applying { get; private set; }

    /// <summary>True while no other process has truncated or extended the log.</summary>
    public bool IsIntact => disk.Length == _end;

    /// <summary>Finds the last valid page that ends a transaction, and truncates the log after it.</summary>
    /// <param name="isLast">Tells whether a page ends a transaction.</param>
    /// <param name="keep">The number of pages to keep at most: later ones were never acknowledged, even where they are valid.</param>
    /// <param name="allowDamage">A damaged log is truncated at the damage, to repair it.</param>
    /// <returns>The number of bytes cut off.</returns>
    /// <exception cref="InvalidDataException">The log belongs to another data file, or a later version of the program wrote it.</exception>
    /// <exception cref="DamagedLogException">Acknowledged pages are damaged. Nothing was changed.</exception>
    public long Recover(Func<ReadOnlySpan<byte>, bool> isLast, long keep, bool allowDamage = false)
    {
        var mark = ReadHead();
        if (mark is null)
        {
            RefuseForeign();
        }

        var good = 0L;
        Pages = 0;
        while (mark is not null && Pages < keep && ReadFrame(Pages))
        {
            Pages++;
            good = isLast(_frame.AsSpan(FrameHead)) ? Pages : good;
        }

        if (!allowDamage && Pages < keep)
        {
            RefuseDamaged(isLast, mark is not null, good);
        }

        Applying = mark is not null && good > 0 && ReadsMark(good);
        Pages = good;
        if (good > 0 && !Applying && mark != data())
        {
            throw new InvalidDataException("Its log belongs to another state of the data file. Nothing was changed: put back the data file that belongs to it, or restore a backup with factbot restore FILE.");
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
        Seal((Interlocked.Read(ref _durable) << NumberBits) | page, _frame);
        disk.Write(At(page), _frame);
        Pages = Math.Max(Pages, page + 1);
        _end = Math.Max(_end, At(page + 1));
    }

    /// <summary>Writes and flushes the mark that a checkpoint begins.</summary>
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

    /// <summary>Empties the log and flushes: old pages must not reappear after a newer checkpoint.</summary>
    public void Clear()
    {
        disk.SetLength(0);
        disk.Flush();
        Pages = _end = _durable = 0;
        Applying = false;
    }

    public void Flush()
    {
        var pages = Pages;
        disk.Flush();
        _ = Interlocked.Exchange(ref _durable, pages);
    }

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
        if (magic is not (Magic or FirstMagic) && magic << 8 == Magic << 8 && magic >> 56 is > '2' and <= '9')
        {
            // The name matches but the version number does not. Treated as invalid, the log would be cut off.
            throw new InvalidDataException("A later FactBot wrote its log: use that one.");
        }

        if (magic is not (Magic or FirstMagic)
            || BinaryPrimitives.ReadUInt32LittleEndian(head[28..]) != Checksum.Of(head[..28]))
        {
            return null;
        }

        _salt = BinaryPrimitives.ReadUInt32LittleEndian(head[8..]);
        return new DataMark(BinaryPrimitives.ReadInt64LittleEndian(head[12..]), BinaryPrimitives.ReadUInt32LittleEndian(head[20..]));
    }

    private bool ReadFrame(long page) => disk.Read(At(page), _frame) == FrameSize && IsSealed(_frame) && (uint)NumberOf(_frame) == page && NumberOf(_frame) >= 0;

    private bool ReadsMark(long page)
    {
        Span<byte> mark = stackalloc byte[FrameHead];
        return disk.Read(At(page), mark) == FrameHead && IsSealed(mark) && NumberOf(mark) == ~page;
    }

    private void Seal(long number, Span<byte> frame)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(frame[4..], _salt);
        BinaryPrimitives.WriteInt64LittleEndian(frame[8..], number);
        BinaryPrimitives.WriteUInt32LittleEndian(frame, Checksum.Of(frame[4..]));
    }

    private bool IsSealed(ReadOnlySpan<byte> frame) =>
        BinaryPrimitives.ReadUInt32LittleEndian(frame) == Checksum.Of(frame[4..])
        && BinaryPrimitives.ReadUInt32LittleEndian(frame[4..]) == _salt;

    /// <summary>The page's number and, above it, the number of pages that were on the disk; of a mark the complement of its page.</summary>
    private static long NumberOf(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadInt64LittleEndian(frame[8..]);
}
