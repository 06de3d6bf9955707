using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using FactBot.Storage.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Storage;

/// <summary>The store keeps the desk's data in one local file, which only this process uses.</summary>
public sealed partial class LiteDbStore : IStore, IDisposable, IAsyncDisposable
{
    private const int PruneAtStart = 500;
    private const int PrunePerEvent = 20;

    private readonly DeskFile _file;
    private readonly DeskWriter _writer;
    private readonly TimeProvider _time;
    private readonly StoreCaches _memory = new();
    private readonly TimeSpan _keepSettled;
    private DateTimeOffset _pruned;

    internal LiteDbStore(IMedium medium, StoreOptions options, TimeProvider time, ILogger log)
    {
        (_time, _keepSettled) = (time, options.KeepSettled);
        try
        {
            _file = new DeskFile(medium, options, log);
        }
        catch
        {
            medium.Dispose();
            throw;
        }

        try
        {
            _file.Reopened += _memory.Forget;
            Schema.BringUp(_file, options, log);
            PruneAll();
            _writer = new DeskWriter(_file);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>The copy of the data file that was made before this opening brought it to another form; null where none was needed.</summary>
    public string? CopyBefore { get; private init; }

    /// <summary>Opens the data file, or creates it. A file of an earlier form is copied beside itself and brought up.</summary>
    /// <exception cref="DeskFileInUseException">Another process uses the file.</exception>
    /// <exception cref="StoreUnavailableException">The disk refuses to open the file.</exception>
    /// <exception cref="StoredFormException">A later version of the program wrote the file. Nothing was changed.</exception>
    public static LiteDbStore Open(StoreOptions options, TimeProvider time, ILogger log)
    {
        try
        {
            string? copy = null;
            var medium = new FileMedium(options.Path, path => copy = FormGate.Pass(path, options, time, log));
            return new LiteDbStore(medium, options, time, log) { CopyBefore = copy };
        }
        catch (Exception e) when (DiskErrors.IsOfTheDisk(e))
        {
            throw DiskErrors.Told(options.Path, e);
        }
    }

    /// <summary>Creates a store in memory; its data is lost when the process ends.</summary>
    public static LiteDbStore InMemory(TimeProvider time) =>
        new(new MemoryMedium(), new StoreOptions("memory"), time, NullLogger.Instance);

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<T> WriteAsync<T>(Func<Tx, T> work, CancellationToken ct) =>
        ct.IsCancellationRequested ? Task.FromCanceled<T>(ct) : _writer.WriteAsync(work, ct);

    /// <summary>Reads are short and never wait for a write to disk, so they run on the caller's thread.</summary>
    private Task<T> ReadAsync<T>(Func<Tx, T> read, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(ct);
        }

        try
        {
            return Task.FromResult(_file.Read(read));
        }
        catch (Exception e)
        {
            return Task.FromException<T>(e);
        }
    }

    private void PruneAll()
    {
        while (_file.Write(tx => InboxRecords.Prune(tx, _time.GetUtcNow() - _keepSettled, PruneAtStart)))
        {
        }

        _pruned = _time.GetUtcNow();
    }

    /// <summary>Pruning runs once a day, a few rows with each accepted event, so that no caller waits for all of it.</summary>
    private void PruneDaily(Tx tx)
    {
        var now = _time.GetUtcNow();
        if (now - _pruned >= TimeSpan.FromDays(1) && !InboxRecords.Prune(tx, now - _keepSettled, PrunePerEvent))
        {
            _pruned = now;
        }
    }
}
