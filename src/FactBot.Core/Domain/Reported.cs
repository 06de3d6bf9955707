namespace FactBot.Core.Domain;

/// <summary>Whether an attributed claim is reported correctly. It says nothing of the claim's truth.</summary>
public enum Reported
{
    NotChecked,
    Correctly,
    Wrongly,
}
