namespace FactBot.Core.Views;

/// <summary>How much a remark asks for a reader's eye; a renderer may colour by it, and loses nothing where it cannot.</summary>
public enum Tone
{
    Plain,

    /// <summary>Somebody denies it.</summary>
    Denied,

    /// <summary>A reply, or that there is none.</summary>
    Reply,

    /// <summary>Something to look at by hand.</summary>
    Caution,
}
