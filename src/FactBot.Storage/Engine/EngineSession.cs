using FactBot.Storage.Disk;
using LiteDB;
using LiteDB.Engine;

namespace FactBot.Storage.Engine;

/// <summary>The engine over an open data file and its log. After an error of the disk it is thrown away and another one opened.</summary>
internal sealed class EngineSession : IDisposable
{
    private readonly IMedium _medium;
    private readonly DataStream _data;
    private readonly LogFile _logFile;

    /// <param name="medium">Where.</param>
    /// <param name="keepPages">How many pages of the log were acknowledged, where this process knows it.</param>
    /// <param name="engineFlushes">Nobody waits for the disk: the log is flushed as the engine would.</param>
    public EngineSession(IMedium medium, long keepPages, bool engineFlushes) : this(medium, keepPages, engineFlushes, isStill: false)
    {
    }

    private EngineSession(IMedium medium, long keepPages, bool engineFlushes, bool isStill)
    {
        _medium = medium;
        _data = new DataStream(medium.Data, Fault);
        _logFile = new LogFile(medium.Log, _data.Mark);
        Cut = _logFile.Recover(page => page[LogStream.ConfirmedAt] != 0, keepPages);
        if (_logFile.Pages == 0)
        {
            _data.ForgetUnfinished();
        }
        else
        {
            // They may never have got further than the system's own memory.
            medium.Log.Flush();
        }

        Log = new LogStream(_logFile, Fault, engineFlushes);
        Database = Engine();
        if (!isStill)
        {
            Settle();
        }
    }

    public LiteDatabase Database { get; }

    public LogStream Log { get; }

    /// <summary>Transactions committed through this session that have pages in the log.</summary>
    public long Committed { get; set; }

    public IoFault Fault { get; } = new();

    /// <summary>Bytes of the log that belonged to no finished write.</summary>
    public long Cut { get; }

    public long DataBytes => _medium.Data.Length;

    public long LogBytes => _logFile.Bytes;

    /// <summary>A checkpoint that began was cut short: it has to be done before anything is written.</summary>
    public bool OwesCheckpoint => _logFile.Applying;

    /// <summary>To look at a file, whatever its settings are.</summary>
    public static EngineSession Still(ReadOnlyMedium medium) => new(medium, long.MaxValue, engineFlushes: false, isStill: true);

    /// <summary>Nobody else has written to the data file or its log. Nothing may be on its way to them.</summary>
    public bool IsIntact => _data.IsIntact && _logFile.IsIntact;

    /// <summary>Brings the log into the data file and empties it. Nothing else may use the engine meanwhile.</summary>
    public void Checkpoint()
    {
        // The engine writes the log behind our back, and the first time after an opening on a thread of its own.
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

    public void Dispose()
    {
        try
        {
            Database.Dispose();
        }
        catch (Exception e) when (e is IOException or LiteException or AggregateException)
        {
            // It is thrown away for an error that was told already; what it says of it at the end adds nothing.
        }
    }

    private LiteDatabase Engine()
    {
        // Keys are compared as they are: the engine's own default takes "a" and "A" of another platform's ids for the same.
        var settings = new EngineSettings { DataStream = _data, LogStream = Log, Collation = Collation.Binary };
        return new LiteDatabase(new LiteEngine(settings), new BsonMapper());
    }

    /// <summary>A new file gets its settings, on the disk, before anything is counted.</summary>
    private void Settle()
    {
        _data.CloseForWrites();
        if (Database.CheckpointSize == 0)
        {
            return;
        }

        // The engine would bring its log in at times of its own choosing, and when it is thrown away after an error.
        // Each setting that is another than before is a transaction.
        Committed = Database.UtcDate ? 1 : 2;
        Database.UtcDate = true;
        Database.CheckpointSize = 0;
        Checkpoint();
        _medium.KeepNames();
    }
}
