namespace FactBot.Core.Domain;

/// <summary>Why a claim is not checked further, and in which state it stood before.</summary>
public sealed record SetAside(string Reason, Person By, DateTimeOffset At, ClaimState Before);
