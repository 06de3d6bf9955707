namespace FactBot.Tests.Wire;

/// <summary>When it all happens.</summary>
internal static class Days
{
    /// <summary>24 November 2026 is a Tuesday.</summary>
    public static DateTimeOffset Tuesday { get; } = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Wednesday { get; } = Tuesday.AddDays(1);
}
