namespace FactBot.Core.Ports;

/// <summary>The outcome of handling an event.</summary>
public abstract record HandlerResult
{
    private HandlerResult()
    {
    }

    public sealed record Now(Change Change) : HandlerResult;

    /// <summary>
    /// The event cannot be handled yet, because the message that it replies to is still being delivered. The caller tries again
    /// <paramref name="After"/>.
    /// </summary>
    public sealed record Later(TimeSpan After) : HandlerResult;
}
