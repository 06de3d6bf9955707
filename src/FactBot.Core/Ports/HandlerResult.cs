namespace FactBot.Core.Ports;

/// <summary>What to do with an event.</summary>
public abstract record HandlerResult
{
    private HandlerResult()
    {
    }

    public sealed record Now(Change Change) : HandlerResult;

    /// <summary>It cannot be told yet (the message that it answers is on its way): ask again then.</summary>
    public sealed record Later(TimeSpan After) : HandlerResult;
}
