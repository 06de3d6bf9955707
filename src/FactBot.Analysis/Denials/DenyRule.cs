using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Denials;

/// <summary>"deny" says that something is not so, withholds something ("denied bail"), or denies nothing ("did not deny", "no denying").</summary>
internal static class DenyRule
{
    public static DenialKind? Of(DenialClause clause)
    {
        if (clause.PrecededBy(5, "confirm", "confirmed", "confirming", "confirms") && clause.PrecededBy(2, "nor", "or"))
        {
            return DenialKind.Neither;
        }

        if ((clause.Word == "denying" && clause.PrecededBy(3, "no")) || clause.PrecededBy(2, "hard") || clause.PrecededBy(3, "impossible") || clause.IsNegated())
        {
            return DenialKind.NonDenial;
        }

        if (clause.Next is "nothing")
        {
            return DenialKind.NonDenial;
        }

        if (clause.Next is "himself" or "herself" or "itself" or "themselves")
        {
            return null;
        }

        return IsWithheld(clause) ? null : DenialKind.Denial;
    }

    /// <summary>"denied bail", "was denied entry", "the judge denied the motion", "denied the reporter a day off".</summary>
    private static bool IsWithheld(DenialClause clause)
    {
        if (clause.IsPassive() && clause.Word != "denying")
        {
            // "the claim was denied by the company" denies; "he was denied a visa" does not.
            return !(clause.Next == "by" && clause.HeldBefore(DenialWords.ClaimNouns));
        }

        if (clause.Next is "it" or "he" or "she" or "they" && clause.TokenAt(2) is { Kind: TokenKind.Word })
        {
            // "denies it owes the city a crown".
            return false;
        }

        for (var i = 1; i < 7 && clause.TokenAt(i) is { } token; i++)
        {
            if (clause.IsFiniteAt(i))
            {
                // "denied the council had paid a bribe": a clause, without "that".
                return false;
            }

            if (HasSecondObject(clause, i, token))
            {
                return true;
            }

            if (DenialWords.Benefits.Contains(token.Lower) && !DenialWords.ClaimNouns.Contains(token.Lower))
            {
                return true;
            }

            if (token.Lower is "that" or "any" or "having" || token.Is(',') || DenialWords.ClaimNouns.Contains(token.Lower) || token.Lower.EndsWith("ing", StringComparison.Ordinal))
            {
                return false;
            }

        }

        return clause.SubjectHolds(DenialWords.Courts);
    }

    /// <summary>"denied [the reporter] [a day off]"; "denied the report a day later" has one.</summary>
    private static bool HasSecondObject(DenialClause clause, int i, Token token)
    {
        var before = clause.TokenAt(i - 1)!;
        return i switch
        {
            2 => token.Lower is "a" or "an" or "the" && (Words.Objects.Contains(before.Lower) || (before.IsCapital && !Words.Weekdays.Contains(before.Lower))),
            > 2 => token.Lower is "a" or "an" or "any" && before.IsWord && !Words.Prepositions.Contains(before.Lower) && clause.TokenAt(i + 2)?.Lower is not ("later" or "after"),
            _ => false,
        };
    }
}
