using System.Numerics;

namespace FactBot.Storage.Disk;

/// <summary>
/// The data file as the engine sees it. Page writes are ignored except during a checkpoint and the creation of the file: after a
/// disk error, the engine would mark the file as broken.
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

    /// <summary>True while no other process has written to the file.</summary>
    public bool IsIntact => Mark() == _known;

    /// <summary>Length and checksum of the first page. They differ in another file and in an older copy of this one.</summary>
    public DataMark Mark()
    {
        Span<byte> page = stackalloc byte[PageSize];
        page = page[.._disk.Read(0, page)];
        return new DataMark(_disk.Length, Checksum.Of(page));
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        // The engine takes what the buffer held before for a page that is not there.
        buffer.AsSpan(offset, count).Clear();
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
    /// Empties a file whose creation did not finish. The caller makes sure that the log has no valid pages, so that no data is lost.
    /// </summary>
    public void ForgetUnfinished()
    {
        if (_disk.Length > 0 && DataFileStart.IsUnfinished(_disk))
        {
            _disk.SetLength(0);
            _writable = true;
        }
    }

    /// <summary>Ends the period in which the file may be written, and remembers its state.</summary>
    public void CloseForWrites()
    {
        _writable = false;
        _known = Mark();
    }

    /// <summary>Runs <paramref name="apply"/> with writes allowed.</summary>
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

/// <summary>Identifies one state of a data file.</summary>
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
