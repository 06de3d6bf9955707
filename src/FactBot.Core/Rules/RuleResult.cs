using FactBot.Core.Domain;

namespace FactBot.Core.Rules;

/// <summary>What a rule says to an action on a claim.</summary>
public abstract record RuleResult
{
    private RuleResult()
    {
    }

    /// <param name="Claim">As it shall be.</param>
    /// <param name="Kind">For the desk's log.</param>
    /// <param name="Line">One short line for the claim's thread.</param>
    public sealed record Changed(ClaimRecord Claim, DeskEventKind Kind, string Line) : RuleResult;

    /// <param name="Sentence">What is wrong and what to do instead.</param>
    public sealed record Refused(string Sentence) : RuleResult;
}

/// <summary>Who does something to which claim, and when (UTC).</summary>
public sealed record ActionContext(ClaimId Claim, Person By, DateTimeOffset Now);
