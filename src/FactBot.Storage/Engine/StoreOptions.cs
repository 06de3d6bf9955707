namespace FactBot.Storage.Engine;

/// <summary>Where the desk's data is kept, and how.</summary>
/// <param name="Path">The data file. Its log and its lock file stand beside it.</param>
public sealed record StoreOptions(string Path)
{
    /// <summary>Bytes. While a backup is made the log is not brought in, until it has this length.</summary>
    internal const long LongestLog = 48 * 1024 * 1024;

    /// <summary>Bytes. The log is brought into the data file when it is longer than this.</summary>
    public long CheckpointAt { get; init; } = 8 * 1024 * 1024;

    /// <summary>How long the key of a settled event is kept, so that the platform's second delivery of it is known.</summary>
    public TimeSpan KeepSettled { get; init; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Whether a write waits until it is on the disk. Off, the engine writes and flushes its log as it would by itself, and an
    /// acknowledged write can be lost with the process: it is there to show that the tests notice.
    /// </summary>
    internal bool WaitForDisk { get; init; } = true;

    /// <summary>Other conversions than the program's, for tests; their number is the form that is written. Null for the program's own.</summary>
    internal IReadOnlyList<Action<Tx>>? Conversions { get; init; }

    /// <summary>Another version of the program, for tests. Null for its own.</summary>
    internal string? Program { get; init; }
}
