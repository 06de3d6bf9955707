namespace FactBot.Storage.Engine;

/// <summary>Options of the store.</summary>
/// <param name="Path">The data file. Its log and its lock file are in the same directory.</param>
public sealed record StoreOptions(string Path)
{
    /// <summary>Bytes. During a backup the log is not applied until it has this length; then writes wait for the backup.</summary>
    internal const long LongestLog = 48 * 1024 * 1024;

    /// <summary>Bytes. A log longer than this is applied to the data file.</summary>
    public long CheckpointAt { get; init; } = 8 * 1024 * 1024;

    /// <summary>The time for which the key of a settled event is kept to deduplicate a later delivery of it.</summary>
    public TimeSpan KeepSettled { get; init; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Writes wait until they are on the disk. With false, the engine writes and flushes its log in its own way, and an acknowledged
    /// write can be lost with the process; this serves to show that the tests notice such a loss.
    /// </summary>
    internal bool WaitForDisk { get; init; } = true;

    /// <summary>A damaged log is truncated at the damage. Only a repair does that, on a copy.</summary>
    internal bool AllowDamagedLog { get; init; }

    /// <summary>Conversions that replace the program's own in tests; their number is the form that is written. Null in the program.</summary>
    internal IReadOnlyList<Action<Tx>>? Conversions { get; init; }

    /// <summary>The program version that replaces the real one in tests. Null in the program.</summary>
    internal string? Program { get; init; }
}
