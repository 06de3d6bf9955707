using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>What a summary is made of.</summary>
/// <param name="Channel">Whose day.</param>
/// <param name="Period">What came, what was done, what is open.</param>
/// <param name="From">Where the window begins, UTC.</param>
/// <param name="Now">When it is made, UTC.</param>
/// <param name="Zone">In whose time it is said.</param>
/// <param name="Day">The local day that it is for.</param>
public sealed record SummaryFacts(Place Channel, DeskPeriod Period, DateTimeOffset From, DateTimeOffset Now, TimeZoneInfo Zone, DateOnly Day)
{
    /// <summary>When it should have come, where it comes late.</summary>
    public DateTimeOffset? LateSince { get; init; }

    /// <summary>When the next one comes; null where no day is set.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>Whether people are called by name so that they are told.</summary>
    public bool Ping { get; init; }

    /// <summary>What to show where nothing is new.</summary>
    public EmptyDay Empty { get; init; } = EmptyDay.Full;

    /// <summary>Nothing came and nothing was done.</summary>
    public bool IsQuiet => Period.Articles == 0 && Period.ClaimsOpened == 0 && Period.Done.IsEmpty;

    /// <summary>There is nothing to say, and the channel wants nothing said then.</summary>
    public bool IsSkipped => IsQuiet && Period.Open.IsEmpty && Empty is EmptyDay.Skip;

    /// <summary>Nothing is new, and no whole summary is wanted then.</summary>
    public bool IsShort => IsQuiet && Empty is not EmptyDay.Full;
}
