namespace FactBot.Core.Domain;

/// <summary>The platform's own name for an event, unique across platforms: a second delivery carries the same one.</summary>
public readonly record struct EventKey(string Value)
{
    public override string ToString() => Value;
}
