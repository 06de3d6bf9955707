namespace FactBot.Core.Ports;

public enum CommitResult
{
    Done,

    /// <summary>The event or the day was settled before; nothing was stored.</summary>
    Before,

    /// <summary>Something that was read has moved on; nothing was stored.</summary>
    Conflict,
}
