using FactBot.Storage.Disk;

namespace FactBot.Tests.Storage.Harness;

/// <summary>A desk in memory whose disk fails: once at a certain step, or at every step as long as it is full.</summary>
internal sealed class FailingMedium : IMedium
{
    private readonly Lock _lock = new();
    private int _steps;

    public FailingMedium()
    {
        Data = new Failing(this);
        Log = new Failing(this);
    }

    public string Name => "failing";

    public IDisk Data { get; }

    public IDisk Log { get; }

    /// <summary>The number of the step that fails, from 1; 0 for none.</summary>
    public int FailsAt { get; init; }

    /// <summary>Bytes that both files may have together.</summary>
    public long Room { get; set; } = long.MaxValue;

    /// <summary>Nothing may be written.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>What stands under the files' names is something else.</summary>
    public bool IsReplaced { get; set; }

    public int Steps
    {
        get
        {
            lock (_lock)
            {
                return _steps;
            }
        }
    }

    public void KeepNames()
    {
    }

    public string? Lost() => IsReplaced ? "The file was replaced." : null;

    public void Dispose()
    {
    }

    private bool Fails()
    {
        lock (_lock)
        {
            return ++_steps == FailsAt;
        }
    }

    private sealed class Failing(FailingMedium medium) : IDisk
    {
        private readonly MemoryDisk _disk = new();

        public long Length => _disk.Length;

        public int Read(long at, Span<byte> into) => _disk.Read(at, into);

        /// <summary>Half of what a write could not finish is there.</summary>
        public void Write(long at, ReadOnlySpan<byte> bytes)
        {
            Check();
            var others = medium.Data.Length + medium.Log.Length - _disk.Length;
            if (Math.Max(_disk.Length, at + bytes.Length) + others > medium.Room)
            {
                throw new IOException("No space left on device");
            }

            if (medium.Fails())
            {
                _disk.Write(at, bytes[..(bytes.Length / 2)]);
                throw new IOException("Input/output error");
            }

            _disk.Write(at, bytes);
        }

        public void SetLength(long length)
        {
            Step();
            _disk.SetLength(length);
        }

        public void Flush() => Step();

        public void Dispose()
        {
        }

        private void Step()
        {
            Check();
            if (medium.Fails())
            {
                throw new IOException("Input/output error");
            }
        }

        private void Check()
        {
            if (medium.IsReadOnly)
            {
                throw new UnauthorizedAccessException("Read-only file system");
            }
        }
    }
}
