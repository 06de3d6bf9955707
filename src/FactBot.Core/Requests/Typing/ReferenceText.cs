using FactBot.Core.Text;

namespace FactBot.Core.Requests.Typing;

/// <summary>Writes a reference as people type it: "A-214/3", "A-214", "3"; empty for one that names nothing.</summary>
internal static class ReferenceText
{
    public static string Of(Reference reference)
    {
        var dossier = reference.Dossier is { } d ? $"A-{Numerals.Number(d)}" : "";
        var claim = reference.Claim is { } c ? Numerals.Number(c) : "";
        return dossier.Length > 0 && claim.Length > 0 ? $"{dossier}/{claim}" : dossier + claim;
    }
}
