using FactBot.Core.Domain;

namespace FactBot.Core.Rules;

/// <summary>The result of a rule for an action on a claim.</summary>
public abstract record RuleResult
{
    private RuleResult()
    {
    }

    /// <param name="Claim">The claim's new content.</param>
    /// <param name="Kind">The kind of change, for the desk's log.</param>
    /// <param name="Line">One short line for the claim's thread.</param>
    public sealed record Changed(ClaimRecord Claim, DeskEventKind Kind, string Line) : RuleResult;

    /// <param name="Sentence">What is wrong and what to do instead.</param>
    public sealed record Refused(string Sentence) : RuleResult;
}

/// <summary>The context of an action on a claim: which claim, by whom, and when (UTC).</summary>
public sealed record ActionContext(ClaimId Claim, Person By, DateTimeOffset Now);
