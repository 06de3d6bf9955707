namespace FactBot.Core.Domain;

/// <summary>The reason why a claim is not checked further, and the state that it was in before.</summary>
public sealed record SetAside(string Reason, Person By, DateTimeOffset At, ClaimState Before);
