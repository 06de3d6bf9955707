namespace FactBot.Core.Delivery;

/// <summary>How patiently messages are sent.</summary>
public sealed record OutboxOptions
{
    /// <summary>How many attempts run side by side on one platform.</summary>
    public int SideBySide { get; init; } = 8;

    /// <summary>After so many counted failures a message is given up: with <see cref="Waits"/>, after about three quarters of an hour.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>How often a platform is asked about a message of which it cannot tell whether it arrived.</summary>
    public int MaxVainQuestions { get; init; } = 10;

    /// <summary>How long a message steps aside that waits for one which is not before it, and how often.</summary>
    public TimeSpan StepAside { get; init; } = TimeSpan.FromSeconds(30);

    public int MaxStepsAside { get; init; } = 20;

    /// <summary>The longest that one attempt may take; then nobody knows whether it arrived.</summary>
    public TimeSpan AttemptLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long after an attempt began the platform is asked whether it arrived: a request that is still under way would
    /// arrive after the question. Longer than <see cref="AttemptLimit"/>.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>No wait is longer, whatever a platform asks for.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(1);

    public RetryPolicy Waits { get; init; } = new(TimeSpan.FromSeconds(1), 3, TimeSpan.FromMinutes(15));
}
