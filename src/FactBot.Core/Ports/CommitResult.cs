namespace FactBot.Core.Ports;

public enum CommitResult
{
    Done,

    /// <summary>The event was settled or the day answered before; nothing was stored.</summary>
    Before,

    /// <summary>Something read has moved on; nothing was stored.</summary>
    Conflict,
}
