namespace FactBot.Core.Views;

/// <summary>The tone of a remark. A renderer may colour by it, and loses nothing where it cannot.</summary>
public enum Tone
{
    Plain,

    /// <summary>The remark reports a denial.</summary>
    Denied,

    /// <summary>The remark reports a reply, or that there is none.</summary>
    Reply,

    /// <summary>The remark names something to check by hand.</summary>
    Caution,
}
