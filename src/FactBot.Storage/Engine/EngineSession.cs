using FactBot.Storage.Disk;
using LiteDB;
using LiteDB.Engine;

namespace FactBot.Storage.Engine;

/// <summary>The engine over an open data file and its log. After a disk error the session is discarded and another one is opened.</summary>
internal sealed class EngineSession : IDisposable
{
    private readonly IMedium _medium;
    private readonly DataStream _data;
    private readonly LogFile _logFile;

    public EngineSession(IMedium medium, SessionOptions options)
    {
        _medium = medium;
        _data = new DataStream(medium.Data, Fault);
        _logFile = new LogFile(medium.Log, _data.Mark);
        Cut = Recover(options);
        if (_logFile.Pages == 0)
        {
            _data.ForgetUnfinished();
        }
        else
        {
            // The recovered pages may so far exist only in the operating system's cache.
            _logFile.Flush();
        }

        Log = new LogStream(_logFile, Fault, options.EngineFlushes);
        Database = Engine();
        if (!options.IsStill)
        {
            Settle();
        }
    }

    public LiteDatabase Database { get; }

    public LogStream Log { get; }

    /// <summary>The number of transactions with pages in the log that this session committed.</summary>
    public long Committed { get; set; }

    public IoFault Fault { get; } = new();

    /// <summary>Bytes cut from the end of the log because they belonged to no finished write.</summary>
    public long Cut { get; }

    /// <summary>True after an interrupted checkpoint, which must be completed before any write.</summary>
    public bool OwesCheckpoint => _logFile.Applying;

    /// <summary>Opens a file for reading only, without changing its engine settings.</summary>
    public static EngineSession Still(ReadOnlyMedium medium, bool allowCut = false) =>
        new(medium, new SessionOptions { IsStill = true, AllowCut = allowCut });

    /// <summary>True while no other process has written to the data file or its log. No write of this process may be pending.</summary>
    public bool IsIntact => _data.IsIntact && _logFile.IsIntact;

    /// <summary>Applies the log to the data file and empties it. The caller must have the engine to itself.</summary>
    public void Checkpoint()
    {
        // The engine writes the log asynchronously, and the first time after an opening on its own thread.
        Log.MakeDurable(Committed);
        if (_logFile.Pages == 0)
        {
            return;
        }

        try
        {
            _logFile.BeginApplying();
        }
        catch (Exception e)
        {
            Fault.Record(e);
            throw;
        }

        _data.WhileWritable(Database.Checkpoint);
    }

    /// <summary>Reads every page, and counts those that are neither in the data file nor in its log.</summary>
    public (long Missing, long All) MissingPages() => DataFilePages.Missing(_medium.Data, _logFile);

    public void Dispose()
    {
        try
        {
            Database.Dispose();
        }
        catch (Exception e) when (e is IOException or LiteException or AggregateException)
        {
            // The error that led to the disposal has been reported already; this one adds nothing.
        }
    }

    /// <summary>The log of a file that is refused is left as it is, so the file is looked at first.</summary>
    private long Recover(SessionOptions options)
    {
        var isUnfinished = DataFileStart.IsUnfinished(_medium.Data);
        if (!isUnfinished)
        {
            DataFileStart.Check(_medium.Data);
        }

        var cut = _logFile.Recover(page => page[LogStream.ConfirmedAt] != 0, options.KeepPages, options.AllowDamage);
        if (!isUnfinished && !_logFile.Applying && (!options.AllowCut || _medium.Data.Length < PageStream.PageSize))
        {
            DataFileStart.CheckLength(_medium.Data);
        }

        return cut;
    }

    private LiteDatabase Engine()
    {
        // Keys are compared byte by byte: the engine's default collation treats "a" and "A" in a platform's ids as equal.
        var settings = new EngineSettings { DataStream = _data, LogStream = Log, Collation = Collation.Binary };
        return new LiteDatabase(new LiteEngine(settings), new BsonMapper());
    }

    /// <summary>The settings of a new file are made durable before transactions are counted.</summary>
    private void Settle()
    {
        _data.CloseForWrites();
        if (Database.CheckpointSize == 0)
        {
            return;
        }

        // The engine's automatic checkpoint is switched off: it would run at any time, also on disposal after an error.
        // Each changed setting is one transaction.
        Committed = Database.UtcDate ? 1 : 2;
        Database.UtcDate = true;
        Database.CheckpointSize = 0;
        Checkpoint();
        _medium.KeepNames();
    }
}
