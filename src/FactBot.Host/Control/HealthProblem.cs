namespace FactBot.Host.Control;

/// <summary>Something that needs somebody.</summary>
/// <param name="What">What is wrong, in a sentence.</param>
/// <param name="Do">What to do, in a sentence.</param>
internal sealed record HealthProblem(string What, string Do);
