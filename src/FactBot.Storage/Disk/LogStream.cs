namespace FactBot.Storage.Disk;

/// <summary>
/// The log as the engine sees it, with the durability barrier that the engine lacks: its commit returns before the pages are on the
/// disk, and it flushes after every page. The engine's flush does nothing here; the thread that commits waits for the page that confirms
/// the transaction and then flushes once.
/// </summary>
internal sealed class LogStream : PageStream
{
    /// <summary>The byte of a page that tells whether it confirms its transaction: an internal of engine version 5.0.20, which a test pins.</summary>
    public const int ConfirmedAt = 18;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LogFile _file;
    private readonly IoFault _fault;
    private readonly bool _engineFlushes;
    private readonly Lock _flushing = new();
    private readonly object _written = new();
    private long _confirmed;
    private long _confirmedPages;
    private long _durable;

    /// <param name="file">The log on the disk.</param>
    /// <param name="fault">Records the first error.</param>
    /// <param name="engineFlushes">Flushes of the engine are carried out, because writers do not wait for the disk.</param>
    public LogStream(LogFile file, IoFault fault, bool engineFlushes)
    {
        _file = file;
        _fault = fault;
        _engineFlushes = engineFlushes;
        _confirmedPages = DurablePages = file.Pages;
    }

    /// <summary>The number of pages that are known to be on the disk.</summary>
    public long DurablePages { get; private set; }

    public override long Length => _file.Pages * PageSize;

    public override int Read(byte[] buffer, int offset, int count)
    {
        _file.Read(Page(count), buffer.AsSpan(offset, count));
        Position += count;
        return count;
    }

    /// <summary>I/O errors are recorded, never thrown: the engine writes from its own task, and an exception there deadlocks it.</summary>
    public override void Write(byte[] buffer, int offset, int count)
    {
        var page = buffer.AsSpan(offset, count);
        if (!_fault.Happened)
        {
            try
            {
                _file.Append(Page(count), page);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                _fault.Record(e);
            }
        }

        Position += count;
        Wrote(page[ConfirmedAt] != 0);
    }

    /// <summary>The only length allowed is 0: the engine empties its log at the end of a checkpoint, and never resizes it otherwise.</summary>
    public override void SetLength(long value)
    {
        if (value != 0)
        {
            throw new NotSupportedException("A log is emptied or grows.");
        }

        if (_fault.First is { } before)
        {
            throw new IOException(before.Message, before);
        }

        try
        {
            _file.Clear();
            DurablePages = _confirmedPages = 0;
        }
        catch (Exception e)
        {
            _fault.Record(e);
            throw;
        }
    }

    public override void Flush()
    {
        if (_engineFlushes)
        {
            _file.Flush();
        }
    }

    /// <summary>Waits until <paramref name="target"/> transactions are written, and flushes them.</summary>
    /// <exception cref="IOException">The transactions could not be written or flushed.</exception>
    public void MakeDurable(long target)
    {
        WaitWritten(target);
        lock (_flushing)
        {
            if (_durable >= target)
            {
                return;
            }

            long confirmed, pages;
            lock (_written)
            {
                (confirmed, pages) = (_confirmed, _confirmedPages);
            }

            try
            {
                _file.Flush();
            }
            catch (Exception e)
            {
                _fault.Record(e);
                throw;
            }

            (_durable, DurablePages) = (confirmed, pages);
        }
    }

    private long Page(int count) => count == PageSize && Position % PageSize == 0
        ? Position / PageSize
        : throw new NotSupportedException("The log is read and written page by page.");

    private void Wrote(bool confirms)
    {
        lock (_written)
        {
            if (confirms && !_fault.Happened)
            {
                _confirmed++;
                _confirmedPages = _file.Pages;
            }

            Monitor.PulseAll(_written);
        }
    }

    private void WaitWritten(long target)
    {
        lock (_written)
        {
            while (_confirmed < target && !_fault.Happened)
            {
                if (!Monitor.Wait(_written, Patience))
                {
                    _fault.Record(new IOException("The log was not written in time."));
                }
            }
        }

        if (_fault.First is { } error)
        {
            throw new IOException(error.Message, error);
        }
    }
}
