using System.Globalization;

namespace FactBot.Core.Domain;

/// <summary>The id of a claim: "A-214/3". Numbers count up within the article and never change.</summary>
public readonly record struct ClaimId(DossierId Dossier, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dossier}/{Number}");
}
