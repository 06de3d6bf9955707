using System.Collections.Frozen;
using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Denials;

/// <summary>Tells whether a word denies where it stands: mostly by whether its object is a claim or a thing.</summary>
internal static class DenialRules
{
    /// <summary>What can be contested like a claim: "disputed the findings".</summary>
    private static readonly FrozenSet<string> Held = new[]
    {
        "consensus", "conclusion", "conclusions", "view", "evidence", "numbers", "figures", "estimate", "estimates", "result", "results",
        "facts", "events", "details", "statement", "statements", "remarks",
    }.ToFrozenSet();

    /// <summary>What is ruled out as not being so; a date or a plan is only ruled out.</summary>
    private static readonly FrozenSet<string> Involvement = new[]
    {
        "involvement", "link", "links", "role", "connection", "collusion", "sabotage", "foul", "wrongdoing", "negligence", "interference", "cause",
    }.ToFrozenSet();

    public static DenialKind? Of(DenialClause clause) => clause.Word switch
    {
        "denial" or "denials" => IsIssuedDenial(clause) ? DenialKind.Denial : null,
        "innocence" => clause.PrecededBy(3, "protested", "protests", "maintained", "maintains", "proclaimed", "insisted") ? DenialKind.CounterAssertion : null,
        "guilty" => clause.TokenAt(-1)?.Lower == "not" && clause.TokenAt(-2)?.Lower is "pleaded" or "pled" or "pleads" or "plead" or "pleading" ? DenialKind.Denial : null,
        _ => DenyingVerbs.Find(clause.Word) is { } verb && (verb.Particles.Count == 0 || verb.Particles.Contains(clause.Next)) ? Of(clause, verb.Rule) : null,
    };

    private static DenialKind? Of(DenialClause clause, DenyingRule rule) => rule switch
    {
        DenyingRule.Deny => DenyRule.Of(clause),
        DenyingRule.Reject => Acts(clause) && (clause.ObjectIsClaim() || clause.IsAsFalse()) ? DenialKind.Rejection : null,
        DenyingRule.Dismiss => Dismissed(clause),
        DenyingRule.Dispute => Disputed(clause),
        DenyingRule.Refute => clause.IsVerb() ? DenialKind.Refutation : null,
        DenyingRule.Nix => clause.IsVerb() && clause.ObjectIsClaim() ? DenialKind.Denial : null,
        DenyingRule.Phrasal => clause.ObjectIsClaim(1) ? DenialKind.Rejection : null,
        DenyingRule.TakeIssue => clause.TokenAt(2)?.Lower == "with" ? DenialKind.Dispute : null,
        DenyingRule.RuleOut => !clause.IsNegated() && !clause.IsPassive() && clause.ObjectHolds(Involvement, 1) ? DenialKind.Denial : null,
        DenyingRule.Contest => clause.IsVerb() && (clause.ObjectIsClaim() || clause.ObjectHolds(Held)) ? DenialKind.Dispute : null,
        DenyingRule.CallFalse => CalledFalse(clause),
        DenyingRule.ObjectIsClaim => clause.ObjectIsClaim() ? DenialKind.Dispute : null,
        _ => null,
    };

    /// <summary>A verb, not negated, done by its subject.</summary>
    private static bool Acts(DenialClause clause) => clause.IsVerb() && !clause.IsNegated() && !clause.IsPassive();

    private static DenialKind? Dismissed(DenialClause clause)
    {
        if (!Acts(clause) || clause.SubjectHolds(DenialWords.Courts))
        {
            return null;
        }

        return clause.IsAsFalse() || clause.ObjectHolds(SourceWords.Documents) || (clause.ObjectIsClaim() && !clause.ObjectHolds(DenialWords.Cases)) ? DenialKind.Rejection : null;
    }

    private static DenialKind? Disputed(DenialClause clause)
    {
        if (!clause.IsVerb() || clause.IsPassive() || (clause.Word == "dispute" && clause.PrecededBy(2, "a", "an", "the")))
        {
            return null;
        }

        if (clause.IsNegated())
        {
            return DenialKind.NonDenial;
        }

        return clause.Next == "that" || clause.ObjectIsClaim() || clause.ObjectHolds(Held) ? DenialKind.Dispute : null;
    }

    /// <summary>"issued a denial", "a flat denial from the ministry"; not "in denial", not "the denial of access".</summary>
    private static bool IsIssuedDenial(DenialClause clause) =>
        clause.TokenAt(-1)?.Lower == "'s" || clause.PrecededBy(5, "issued", "issuing") || clause.PrecededBy(4, "made") || clause.Next is "from" or "by" || (clause.PrecededBy(3, "despite") && clause.Next != "of");

    /// <summary>"called the report baseless", "branded the claims a smear"; not "called for a false alarm".</summary>
    private static DenialKind? CalledFalse(DenialClause clause)
    {
        if (clause.IsPassive() || (clause.Word is "call" or "label" or "brand" && clause.TokenAt(-1)?.Lower is not ("they" or "we" or "i" or "who" or "to")))
        {
            return null;
        }

        for (var i = 1; i < 12 && clause.TokenAt(i) is { } token; i++)
        {
            if ((token.Is(',') && !token.InQuote) || token.EndsSentence || token.Lower is "who" or "which" or "for")
            {
                return null;
            }

            if (i > 1 && DenialWords.Falsity.Contains(token.Lower) && StandsAlone(clause, i, token))
            {
                return DenialKind.Rejection;
            }
        }

        return null;
    }

    /// <summary>No adjective before a noun ("a false alarm"), unless it is quoted.</summary>
    private static bool StandsAlone(DenialClause clause, int i, Token token)
    {
        var before = clause.TokenAt(i - 1)!;
        return token.InQuote || before.Kind == TokenKind.QuoteMark
            || clause.TokenAt(i + 1) is not { Kind: TokenKind.Word } next || Words.IsFunctionWord(next.Lower);
    }
}
