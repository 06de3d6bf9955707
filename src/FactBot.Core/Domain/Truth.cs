namespace FactBot.Core.Domain;

/// <summary>What the desk found of the claim itself. "Disputed" is none of these: it is shown from the denials.</summary>
public enum Truth
{
    Confirmed,
    Wrong,
    NeedsChange,
    CannotVerify,
    NotCheckable,
}
