namespace FactBot.Core.Domain;

/// <summary>The platform's own id of an event, unique across platforms. A repeated delivery of the event carries the same key.</summary>
public readonly record struct EventKey(string Value)
{
    public override string ToString() => Value;
}
