namespace FactBot.Core.Delivery;

/// <summary>What came of one turn of a loop with one event or message.</summary>
internal abstract record Turn
{
    private Turn()
    {
    }

    /// <summary>It is settled, or somebody else took it away.</summary>
    public sealed record Done : Turn;

    public sealed record Again(TimeSpan Wait) : Turn;

    /// <summary>It waits for another message that is not before it: others go ahead.</summary>
    public sealed record Aside : Turn;

    /// <summary>The store cannot be written or read: nothing else can be done either.</summary>
    public sealed record NoStore(string Problem) : Turn;
}
