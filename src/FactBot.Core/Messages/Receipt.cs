namespace FactBot.Core.Messages;

/// <summary>The outcome of one delivery attempt.</summary>
public abstract record Receipt
{
    private Receipt()
    {
    }

    /// <summary>
    /// The message arrived. <paramref name="MessageId"/> is null where the platform gives none (private responses, marks).
    /// </summary>
    public sealed record Sent(string? MessageId) : Receipt;

    /// <summary>
    /// The message did not arrive and may be retried. <paramref name="Asked"/> means that the platform named the wait; the
    /// failure is then not counted.
    /// </summary>
    public sealed record TryLater(TimeSpan After, bool Asked, string Why) : Receipt;

    /// <summary>The platform will never accept the message in this form.</summary>
    public sealed record Refused(string Why) : Receipt
    {
        /// <summary>
        /// A sentence that tells a person what to change so that the next one is accepted, in the platform's own words; null
        /// where nobody can change anything.
        /// </summary>
        public string? Remedy { get; init; }
    }

    /// <summary>It is not known whether the message arrived. The platform has to be asked before another attempt.</summary>
    public sealed record Unclear(string Why) : Receipt;
}
