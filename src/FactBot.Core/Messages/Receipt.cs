namespace FactBot.Core.Messages;

/// <summary>What became of one attempt.</summary>
public abstract record Receipt
{
    private Receipt()
    {
    }

    /// <summary>It is there. <paramref name="MessageId"/> is null where the platform gives none (private answers, marks).</summary>
    public sealed record Sent(string? MessageId) : Receipt;

    /// <summary>It is not there, and may be tried again. <paramref name="Asked"/>: the platform named the time; no attempt is counted.</summary>
    public sealed record TryLater(TimeSpan After, bool Asked, string Why) : Receipt;

    /// <summary>It will never be taken like this.</summary>
    public sealed record Refused(string Why) : Receipt
    {
        /// <summary>A sentence on what somebody can do so that the next one is taken, in the platform's own words; null where nobody can do anything.</summary>
        public string? Remedy { get; init; }
    }

    /// <summary>Nobody can tell whether it arrived: the platform has to be asked first.</summary>
    public sealed record Unclear(string Why) : Receipt;
}
