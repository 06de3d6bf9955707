namespace FactBot.Host.Control;

/// <summary>A problem that needs a person.</summary>
/// <param name="What">One sentence that says what is wrong.</param>
/// <param name="Do">One sentence that says what to do.</param>
internal sealed record HealthProblem(string What, string Do);
