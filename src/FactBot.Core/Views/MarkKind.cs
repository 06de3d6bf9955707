namespace FactBot.Core.Views;

public enum MarkKind
{
    /// <summary>Seen; the work begins.</summary>
    Seen,

    /// <summary>Done or kept.</summary>
    Done,

    /// <summary>Not done; a private answer says why.</summary>
    Failed,
}
