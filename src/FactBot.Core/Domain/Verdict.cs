namespace FactBot.Core.Domain;

/// <summary>The desk's finding on a claim's truth and on its report, with the reason in words.</summary>
/// <param name="Truth">The finding on the claim itself.</param>
/// <param name="Reported">The finding on its report.</param>
/// <param name="Reason">The reason in the checker's words; never empty.</param>
/// <param name="By">The person who set it.</param>
/// <param name="At">The time when it was set, UTC.</param>
/// <param name="SingleCheck">One person finished it alone.</param>
public sealed record Verdict(Truth Truth, Reported Reported, string Reason, Person By, DateTimeOffset At, bool SingleCheck)
{
    /// <summary>The maximum length of a reason, in UTF-16 code units. It also limits the reason for setting a claim aside.</summary>
    public const int MaxReason = 1000;
}
