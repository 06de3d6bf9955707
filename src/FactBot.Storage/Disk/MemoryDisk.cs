namespace FactBot.Storage.Disk;

/// <summary>Bytes in memory, for tests and trials. They survive a reopening of the engine, but not the process.</summary>
internal sealed class MemoryDisk : IDisk
{
    private readonly Lock _lock = new();
    private byte[] _bytes = [];
    private int _length;

    public long Length
    {
        get
        {
            lock (_lock)
            {
                return _length;
            }
        }
    }

    public int Read(long at, Span<byte> into)
    {
        lock (_lock)
        {
            var count = (int)Math.Clamp(_length - at, 0, into.Length);
            _bytes.AsSpan((int)Math.Min(at, _length), count).CopyTo(into);
            return count;
        }
    }

    public void Write(long at, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            Reach((int)at + bytes.Length);
            bytes.CopyTo(_bytes.AsSpan((int)at));
        }
    }

    public void SetLength(long length)
    {
        lock (_lock)
        {
            Reach((int)length);
            _bytes.AsSpan((int)length, _length - (int)length).Clear();
            _length = (int)length;
        }
    }

    public void Flush()
    {
    }

    public void Dispose()
    {
    }

    private void Reach(int length)
    {
        if (length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(length, Math.Max(64 * 1024, _bytes.Length * 2)));
        }

        _length = Math.Max(_length, length);
    }
}

/// <summary>A desk's data in memory.</summary>
internal sealed class MemoryMedium : IMedium
{
    public string Name => "memory";

    public IDisk Data { get; } = new MemoryDisk();

    public IDisk Log { get; } = new MemoryDisk();

    public void KeepNames()
    {
    }

    public string? Lost() => null;

    public void Dispose()
    {
    }
}
