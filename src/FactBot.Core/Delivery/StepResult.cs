namespace FactBot.Core.Delivery;

/// <summary>The result of one step of a loop with one event or message.</summary>
internal abstract record StepResult
{
    private StepResult()
    {
    }

    /// <summary>The event or message is settled, or somebody else settled it.</summary>
    public sealed record Done : StepResult;

    public sealed record Again(TimeSpan Wait) : StepResult;

    /// <summary>The message waits for another that is not in front of it, so others go ahead.</summary>
    public sealed record Aside : StepResult;

    /// <summary>The store cannot be written or read, so nothing else can be done either.</summary>
    public sealed record NoStore(string Problem) : StepResult;
}
