namespace FactBot.Core.Domain;

/// <summary>The desk's finding on the claim itself. "Disputed" is not among them: it is shown from the denials.</summary>
public enum Truth
{
    Confirmed,
    Wrong,
    NeedsChange,
    CannotVerify,
    NotCheckable,
}
