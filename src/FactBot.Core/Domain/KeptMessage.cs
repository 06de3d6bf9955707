namespace FactBot.Core.Domain;

/// <summary>What is kept of a message: a note or evidence, with its number.</summary>
public sealed record KeptMessage(DossierId Dossier, int Claim, int Number, bool IsEvidence);
