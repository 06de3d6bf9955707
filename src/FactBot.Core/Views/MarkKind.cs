namespace FactBot.Core.Views;

public enum MarkKind
{
    /// <summary>The message was seen and the work begins.</summary>
    Seen,

    /// <summary>The request was done or the message was kept.</summary>
    Done,

    /// <summary>The request was not done. A private response says why.</summary>
    Failed,
}
