namespace FactBot.Core.Delivery;

/// <summary>The problem that stops a loop, and since when (UTC).</summary>
public sealed record LoopProblem(string Problem, DateTimeOffset Since);

/// <summary>The state of a loop: written by the loop, read by the health check.</summary>
public sealed class LoopState(TimeProvider time)
{
    private volatile LoopProblem? _problem;

    /// <summary>The current problem; null while there is none.</summary>
    public LoopProblem? Trouble => _problem;

    internal void Failed(string problem) => _problem = new LoopProblem(problem, _problem?.Since ?? time.GetUtcNow());

    internal void Works() => _problem = null;
}
