namespace FactBot.Host.Control;

/// <summary>One line back: what was asked for, or why not.</summary>
internal sealed record ControlResponse
{
    public HealthReport? Health { get; init; }

    /// <summary>What was done, in a sentence.</summary>
    public string? Done { get; init; }

    /// <summary>What is wrong and what to do, in a sentence or two.</summary>
    public string? Error { get; init; }
}
