namespace FactBot.Core.Domain;

/// <summary>The note or evidence that was kept from a message, with its number.</summary>
public sealed record KeptMessage(DossierId Dossier, int Claim, int Number, bool IsEvidence);
