namespace FactBot.Core.Time;

/// <summary>What a typed due time means.</summary>
public abstract record Due
{
    private Due()
    {
    }

    /// <param name="At">UTC.</param>
    public sealed record Moment(DateTimeOffset At) : Due;

    /// <summary>There shall be none.</summary>
    public sealed record None : Due;

    /// <param name="Sentence">What is wrong and what to type instead.</param>
    public sealed record Wrong(string Sentence) : Due;
}
