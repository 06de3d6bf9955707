namespace FactBot.Core.Delivery;

/// <summary>What came of one turn of a loop with one event or message.</summary>
internal abstract record StepResult
{
    private StepResult()
    {
    }

    /// <summary>It is settled, or somebody else took it away.</summary>
    public sealed record Done : StepResult;

    public sealed record Again(TimeSpan Wait) : StepResult;

    /// <summary>It waits for another message that is not before it: others go ahead.</summary>
    public sealed record Aside : StepResult;

    /// <summary>The store cannot be written or read: nothing else can be done either.</summary>
    public sealed record NoStore(string Problem) : StepResult;
}
