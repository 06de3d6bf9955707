namespace FactBot.Host.Control;

/// <summary>A response of the running process, sent as one line: the result, or the reason for a failure.</summary>
internal sealed record ControlResponse
{
    public HealthReport? Health { get; init; }

    /// <summary>One sentence that says what was done.</summary>
    public string? Done { get; init; }

    /// <summary>One or two sentences that say what is wrong and what to do.</summary>
    public string? Error { get; init; }
}
