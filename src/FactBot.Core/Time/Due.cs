namespace FactBot.Core.Time;

/// <summary>The meaning of a typed due time.</summary>
public abstract record Due
{
    private Due()
    {
    }

    /// <param name="At">The moment, UTC.</param>
    public sealed record Moment(DateTimeOffset At) : Due;

    /// <summary>The due time is removed.</summary>
    public sealed record None : Due;

    /// <param name="Sentence">What is wrong and what to type instead.</param>
    public sealed record Wrong(string Sentence) : Due;
}
