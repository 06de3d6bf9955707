namespace FactBot.Core.Delivery;

/// <summary>What stands in a loop's way, since when (UTC).</summary>
public sealed record Trouble(string Problem, DateTimeOffset Since);

/// <summary>How a loop is doing: read by health, written by the loop.</summary>
public sealed class LoopState(TimeProvider time)
{
    private volatile Trouble? _trouble;

    /// <summary>Null while it goes well.</summary>
    public Trouble? Trouble => _trouble;

    internal void Failed(string problem) => _trouble = new Trouble(problem, _trouble?.Since ?? time.GetUtcNow());

    internal void Works() => _trouble = null;
}
