using System.Numerics;

namespace FactBot.Storage.Disk;

/// <summary>
/// The data file as the engine sees it. Between checkpoints nothing writes to it, and nothing may: the engine would mark it as
/// broken after an error of the disk.
/// </summary>
internal sealed class DataStream : PageStream
{
    private readonly IDisk _disk;
    private readonly IoFault _fault;
    private bool _writable;
    private DataMark _known;

    public DataStream(IDisk disk, IoFault fault)
    {
        _disk = disk;
        _fault = fault;
        _writable = disk.Length == 0;
    }

    public override long Length => _disk.Length;

    /// <summary>Nobody else has written to it.</summary>
    public bool IsIntact => Mark() == _known;

    /// <summary>Length and first page: another file, or an older copy of this one, has others.</summary>
    public DataMark Mark()
    {
        Span<byte> page = stackalloc byte[PageSize];
        page = page[.._disk.Read(0, page)];
        return new DataMark(_disk.Length, Checksum.Of(page));
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = _disk.Read(Position, buffer.AsSpan(offset, count));
        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (_writable)
        {
            Try(() => _disk.Write(Position, buffer.AsSpan(offset, count)));
        }

        Position += count;
    }

    public override void SetLength(long value) => Try(() => _disk.SetLength(value));

    public override void Flush() => Try(_disk.Flush);

    /// <summary>
    /// A file whose first page is blank or cut short was being made when its maker ended. With no log beside it, nothing was ever kept there.
    /// </summary>
    public void ForgetUnfinished()
    {
        Span<byte> page = stackalloc byte[PageSize];
        var read = _disk.Read(0, page);
        if (read > 0 && (read < PageSize || !page.ContainsAnyExcept((byte)0)))
        {
            _disk.SetLength(0);
            _writable = true;
        }
    }

    /// <summary>Ends what was allowed for the creation of the file.</summary>
    public void CloseForWrites()
    {
        _writable = false;
        _known = Mark();
    }

    /// <summary>Lets <paramref name="apply"/> write.</summary>
    public void WhileWritable(Action apply)
    {
        _writable = true;
        try
        {
            apply();
        }
        finally
        {
            CloseForWrites();
        }
    }

    private void Try(Action write)
    {
        if (_fault.First is { } before)
        {
            throw new IOException(before.Message, before);
        }

        try
        {
            write();
        }
        catch (Exception e)
        {
            _fault.Record(e);
            throw;
        }
    }
}

/// <summary>What tells one state of a data file from another.</summary>
internal readonly record struct DataMark(long Length, uint Checksum);

internal static class Checksum
{
    /// <summary>CRC-32C.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint start = uint.MaxValue)
    {
        var sum = start;
        while (bytes.Length >= sizeof(ulong))
        {
            sum = BitOperations.Crc32C(sum, System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var b in bytes)
        {
            sum = BitOperations.Crc32C(sum, b);
        }

        return sum;
    }
}
