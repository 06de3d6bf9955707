using System.ComponentModel;
using FactBot.Articles.Files;

namespace FactBot.Host.Parsing;

/// <summary>Parses each file in a child process of its own, which is ended at its limits of time and memory.</summary>
/// <param name="limits">The limits of a child.</param>
/// <param name="ahead">
/// Whether a child waits for the next file once there was a first: a desk saves the time of its start, a verb would wait for it in vain.
/// </param>
/// <param name="time">The clock of the limits: the real one, because a child does not live by another.</param>
internal sealed class ChildFileParser(ParserLimits limits, bool ahead, TimeProvider time) : IUntrustedFileParser, IDisposable
{
    private readonly SemaphoreSlim _slots = new(limits.SideBySide);
    private readonly Lock _lock = new();
    private ParserChild? _waiting;
    private ITimer? _rest;
    private bool _disposed;
    private long _largest;

    /// <summary>The most bytes that a child was seen to have resident.</summary>
    public long LargestResident => Interlocked.Read(ref _largest);

    /// <summary>Whether a child waits for a file.</summary>
    public bool IsAhead => _waiting is { HasEnded: false };

    public async Task<FileContent> ParseAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        await _slots.WaitAsync(ct);
        try
        {
            using var child = TakeWaiting() ?? ParserChild.Start(limits, ahead: false);
            return await ParseAsync(child, bytes, ct);
        }
        finally
        {
            _ = _slots.Release();
            StartAhead();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        TakeWaiting()?.Dispose();
    }

    private async Task<FileContent> ParseAsync(ParserChild child, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var parsing = child.ParseAsync(bytes, end.Token);
        var watching = WatchAsync(child, end.Token);
        var first = await Task.WhenAny(parsing, watching);

        // A read from a pipe may not heed its token: it ends with the child.
        child.End();
        await end.CancelAsync();
        await Task.WhenAll(parsing, watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
        return first == watching ? FileContent.Of(FileFault.TooComplex) : await parsing ?? FileContent.Of(FileFault.Endless);
    }

    /// <summary>Returns when the child has used up its time or its memory.</summary>
    private async Task WatchAsync(ParserChild child, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        long resident;
        do
        {
            await Task.Delay(limits.Look, time, ct);
            resident = child.Resident();
            _ = Interlocked.Exchange(ref _largest, Math.Max(LargestResident, resident));
        }
        while (resident < limits.Resident && time.GetElapsedTime(started) < limits.Time);
    }

    private void StartAhead()
    {
        lock (_lock)
        {
            if (!ahead || _disposed || IsAhead)
            {
                return;
            }

            _waiting?.Dispose();
            _waiting = null;
            try
            {
                _waiting = ParserChild.Start(limits, ahead: true);
            }
            catch (Win32Exception)
            {
                // The next file starts its own child, or says why it cannot.
                return;
            }

            _rest ??= time.CreateTimer(_ => TakeWaiting()?.Dispose(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _ = _rest.Change(limits.Rest, Timeout.InfiniteTimeSpan);
        }
    }

    private ParserChild? TakeWaiting()
    {
        lock (_lock)
        {
            var waiting = _waiting;
            _waiting = null;
            if (_disposed)
            {
                _rest?.Dispose();
            }

            if (waiting is { HasEnded: true })
            {
                waiting.Dispose();
                return null;
            }

            return waiting;
        }
    }
}
