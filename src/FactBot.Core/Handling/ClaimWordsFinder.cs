using FactBot.Core.Domain;
using FactBot.Core.Rules;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Finds typed words in the article.</summary>
internal static class ClaimWordsFinder
{
    private const int NearLength = 300;

    /// <param name="dossier">The article.</param>
    /// <param name="typed">The typed words.</param>
    /// <param name="but">The number of a claim that may have these words already; 0 for none.</param>
    public static (Passage? Words, string? Problem) Find(Dossier dossier, string typed, int but = 0)
    {
        if (Verbatim.CountWords(typed) < Claim.FewestWords)
        {
            return (null, WordsPhrases.TooFew(dossier.Id));
        }

        if (typed.Length > Claim.MaxLength)
        {
            return (null, WordsPhrases.TooLong(typed.Length));
        }

        if (Verbatim.Find(dossier.Article.Text, typed) is not { } words)
        {
            var near = Verbatim.Nearest(dossier.Article.Text, dossier.Findings, typed);
            return (null, WordsPhrases.NotThere(near is null ? null : Wording.Quoted(Wording.Cut(near.Show(dossier.Article.Text.Raw), NearLength))));
        }

        var same = dossier.Claims.FirstOrDefault(c => c.Number != but && c.Claim.Words.Equals(words));
        return same is null ? (words, null) : (null, WordsPhrases.ThereAlready(dossier.ClaimId(same.Number)));
    }
}
