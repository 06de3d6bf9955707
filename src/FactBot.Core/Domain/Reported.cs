namespace FactBot.Core.Domain;

/// <summary>Is an attributed claim reported correctly? It says nothing of its truth.</summary>
public enum Reported
{
    NotChecked,
    Correctly,
    Wrongly,
}
