using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The sentences on why words cannot become a claim.</summary>
public static class WordsPhrases
{
    public static string TooFew(DossierId dossier) =>
        $"Give at least {Numerals.Number(Claim.FewestWords)} words, exactly as the article has them: add {dossier} <exact words>.";

    public static string TooLong(int length) =>
        $"A claim holds at most {Numerals.Number(Claim.MaxLength)} characters and this has {Numerals.Number(length)}. Give the one sentence that is to be checked.";

    public static string NotThere(string? near) => near is null
        ? "These words do not stand in the article, and a claim is always the article's own words. Copy them from the page."
        : $"These words do not stand in the article, and a claim is always the article's own words. Did you mean {near}? Copy them as they stand.";

    public static string ThereAlready(ClaimId claim) => $"That is {claim} already.";

    public static string TooManyClaims(DossierId dossier) =>
        $"{dossier} has {Numerals.Number(Dossier.MaxClaims)} claims, and no more are kept. Change the words of one: edit <claim> <exact words>.";
}
