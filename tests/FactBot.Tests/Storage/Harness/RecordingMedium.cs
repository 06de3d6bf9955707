using FactBot.Storage.Disk;

namespace FactBot.Tests.Storage.Harness;

internal enum DiskAct
{
    Write,
    SetLength,
    Flush,
}

/// <summary>What was done to one of the two files. <paramref name="Bytes"/> are those of a write.</summary>
internal sealed record DiskStep(bool OnLog, DiskAct Act, long At, byte[] Bytes);

/// <summary>A desk in memory that remembers everything that was done to its files, in order.</summary>
internal sealed class RecordingMedium : IMedium
{
    private readonly List<DiskStep> _steps = [];

    public RecordingMedium()
    {
        Data = new Recorder(this, onLog: false);
        Log = new Recorder(this, onLog: true);
    }

    public string Name => "recorded";

    public IDisk Data { get; }

    public IDisk Log { get; }

    public IReadOnlyList<DiskStep> Steps => _steps;

    public int Count
    {
        get
        {
            lock (_steps)
            {
                return _steps.Count;
            }
        }
    }

    public void KeepNames()
    {
    }

    public string? Lost() => null;

    public void Dispose()
    {
    }

    private void Add(DiskStep step)
    {
        lock (_steps)
        {
            _steps.Add(step);
        }
    }

    private sealed class Recorder(RecordingMedium medium, bool onLog) : IDisk
    {
        private readonly MemoryDisk _disk = new();

        public long Length => _disk.Length;

        public int Read(long at, Span<byte> into) => _disk.Read(at, into);

        public void Write(long at, ReadOnlySpan<byte> bytes)
        {
            medium.Add(new DiskStep(onLog, DiskAct.Write, at, bytes.ToArray()));
            _disk.Write(at, bytes);
        }

        public void SetLength(long length)
        {
            medium.Add(new DiskStep(onLog, DiskAct.SetLength, length, []));
            _disk.SetLength(length);
        }

        public void Flush() => medium.Add(new DiskStep(onLog, DiskAct.Flush, 0, []));

        public void Dispose()
        {
        }
    }
}

/// <summary>A desk in memory whose files are as a power cut left them.</summary>
internal sealed class LeftMedium(IDisk data, IDisk log) : IMedium
{
    public string Name => "left";

    public IDisk Data => data;

    public IDisk Log => log;

    public void KeepNames()
    {
    }

    public string? Lost() => null;

    public void Dispose()
    {
    }
}
