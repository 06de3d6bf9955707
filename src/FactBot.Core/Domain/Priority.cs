namespace FactBot.Core.Domain;

public enum Priority
{
    Low,
    Normal,
    High,
}
