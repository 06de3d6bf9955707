namespace FactBot.Core.Domain;

public enum ClaimState
{
    New,
    Taken,

    /// <summary>A verdict that waits for a second check.</summary>
    Proposed,
    Done,
    SetAside,
}
