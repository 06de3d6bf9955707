namespace FactBot.Core.Requests.Typing;

/// <summary>What counts as a reference in a place.</summary>
internal enum ReferenceForm
{
    /// <summary>"3" and "214/3", too: in a channel and in an article's thread.</summary>
    Any,

    /// <summary>Only "c3", "A-214/3" and "all": in a claim's own thread, where a number is a word.</summary>
    Explicit,
}
