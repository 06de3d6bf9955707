namespace FactBot.Core.Delivery;

/// <summary>What stands in a loop's way, since when (UTC).</summary>
public sealed record LoopProblem(string Problem, DateTimeOffset Since);

/// <summary>How a loop is doing: read by health, written by the loop.</summary>
public sealed class LoopState(TimeProvider time)
{
    private volatile LoopProblem? _problem;

    /// <summary>Null while it goes well.</summary>
    public LoopProblem? Trouble => _problem;

    internal void Failed(string problem) => _problem = new LoopProblem(problem, _problem?.Since ?? time.GetUtcNow());

    internal void Works() => _problem = null;
}
