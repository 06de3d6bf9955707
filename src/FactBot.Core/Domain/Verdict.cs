namespace FactBot.Core.Domain;

/// <summary>The desk's answer to both questions, with its reason in words.</summary>
/// <param name="Truth">Of the claim itself.</param>
/// <param name="Reported">Of its report.</param>
/// <param name="Reason">In the checker's words; never empty.</param>
/// <param name="By">Who answers.</param>
/// <param name="At">When, UTC.</param>
/// <param name="SingleCheck">One person finished it alone.</param>
public sealed record Verdict(Truth Truth, Reported Reported, string Reason, Person By, DateTimeOffset At, bool SingleCheck)
{
    /// <summary>Of a reason, also of the one for setting a claim aside, in UTF-16 code units.</summary>
    public const int MaxReason = 1000;
}
