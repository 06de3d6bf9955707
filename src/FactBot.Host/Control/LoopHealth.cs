using System.Collections.Immutable;
using FactBot.Core.Delivery;

namespace FactBot.Host.Control;

/// <summary>How the loops of a running process are doing.</summary>
/// <param name="Troubles">What holds a loop back, by its name.</param>
/// <param name="Unserved">Platforms for which messages wait and that are not set up.</param>
internal sealed record LoopHealth(ImmutableArray<(string Loop, LoopProblem Trouble)> Troubles, ImmutableArray<string> Unserved);
