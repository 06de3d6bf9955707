using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>The facts of a summary.</summary>
/// <param name="Channel">The summary's channel.</param>
/// <param name="Period">The counts of what came, what was done and what is open.</param>
/// <param name="From">The start of the window, UTC.</param>
/// <param name="Now">The time when the summary is made, UTC.</param>
/// <param name="Zone">The time zone in which times are shown.</param>
/// <param name="Day">The local day that the summary is for.</param>
public sealed record SummaryFacts(Place Channel, DeskPeriod Period, DateTimeOffset From, DateTimeOffset Now, TimeZoneInfo Zone, DateOnly Day)
{
    /// <summary>The time when it was due, if it is late, UTC.</summary>
    public DateTimeOffset? LateSince { get; init; }

    /// <summary>The time when the next one comes, UTC; null where no day is set.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>Whether people are mentioned so that they are notified.</summary>
    public bool Ping { get; init; }

    /// <summary>The form of the summary where nothing is new.</summary>
    public EmptyDay Empty { get; init; } = EmptyDay.Full;

    /// <summary>Whether nothing came and nothing was done.</summary>
    public bool IsQuiet => Period.Articles == 0 && Period.ClaimsOpened == 0 && Period.Done.IsEmpty;

    /// <summary>Whether there is nothing to say and the channel wants no summary then.</summary>
    public bool IsSkipped => IsQuiet && Period.Open.IsEmpty && Empty is EmptyDay.Skip;

    /// <summary>Whether nothing is new and the channel wants no full summary then.</summary>
    public bool IsShort => IsQuiet && Empty is not EmptyDay.Full;
}
