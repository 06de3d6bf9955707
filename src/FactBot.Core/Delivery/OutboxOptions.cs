namespace FactBot.Core.Delivery;

/// <summary>The limits and waits of sending.</summary>
public sealed record OutboxOptions
{
    /// <summary>The number of attempts at the same time on one platform.</summary>
    public int SideBySide { get; init; } = 8;

    /// <summary>
    /// The number of counted failures after which a message is given up. With <see cref="Waits"/> that takes about three quarters
    /// of an hour.
    /// </summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>The number of times that a platform is asked about a message of which it cannot tell whether it arrived.</summary>
    public int MaxVainQuestions { get; init; } = 10;

    /// <summary>
    /// The time for which a message lets others go ahead while the message it waits for is not in front of it.
    /// <see cref="MaxStepsAside"/> limits how often.
    /// </summary>
    public TimeSpan StepAside { get; init; } = TimeSpan.FromSeconds(30);

    public int MaxStepsAside { get; init; } = 20;

    /// <summary>The time limit of one attempt. After it the outcome is unknown.</summary>
    public TimeSpan AttemptLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The time after the start of an attempt before the platform is asked whether it arrived. A request still under way would
    /// arrive after the question. It is longer than <see cref="AttemptLimit"/>.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest wait, whatever a platform asks for.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(1);

    public RetryPolicy Waits { get; init; } = new(TimeSpan.FromSeconds(1), 3, TimeSpan.FromMinutes(15));
}
