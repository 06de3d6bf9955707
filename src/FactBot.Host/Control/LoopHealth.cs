using System.Collections.Immutable;
using FactBot.Core.Delivery;

namespace FactBot.Host.Control;

/// <summary>The health of the loops of a running process.</summary>
/// <param name="Troubles">The problem of each blocked loop, by the loop's name.</param>
/// <param name="Unserved">The platforms that have waiting messages but are not configured.</param>
internal sealed record LoopHealth(ImmutableArray<(string Loop, LoopProblem Trouble)> Troubles, ImmutableArray<string> Unserved)
{
    /// <summary>How long the oldest message has waited, by a clock that nobody sets; null where none waits.</summary>
    public TimeSpan? OutboxWaiting { get; init; }
}
