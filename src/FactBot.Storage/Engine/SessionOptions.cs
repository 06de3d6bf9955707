namespace FactBot.Storage.Engine;

/// <summary>How a data file is opened.</summary>
internal sealed record SessionOptions
{
    /// <summary>The number of acknowledged log pages; <see cref="long.MaxValue"/> where this process does not know it.</summary>
    public long KeepPages { get; init; } = long.MaxValue;

    /// <summary>The log is flushed whenever the engine asks, because writers do not wait for the disk.</summary>
    public bool EngineFlushes { get; init; }

    /// <summary>The file is only read, and its engine settings are left as they are.</summary>
    public bool IsStill { get; init; }

    /// <summary>Pages may be missing at the end of the data file, to find out what is left.</summary>
    public bool AllowCut { get; init; }

    /// <summary>A damaged log is truncated at the damage, to repair it.</summary>
    public bool AllowDamage { get; init; }
}
