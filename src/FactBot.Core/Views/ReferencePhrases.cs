using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The sentences on references that lead nowhere.</summary>
public static class ReferencePhrases
{
    private const string PostFirst = "Post a link first: check <link>.";

    public static string WhichArticle(int? claim, IReadOnlyList<DossierId> latest)
    {
        var what = claim is { } number ? $"Claim {Numerals.Number(number)} of which article?" : "Which article?";
        return latest.Count == 0
            ? $"{what} Nothing was posted in this channel yet. {PostFirst}"
            : $"{what} The last one here is {latest[0]}: write {(claim is { } n ? new ClaimId(latest[0], n) : latest[0].ToString())} in the command, or say it in the thread of its card.";
    }

    public static string NoArticle(DossierId dossier, IReadOnlyList<DossierId> latest) => latest.Count == 0
        ? $"There is no {dossier} that can be shown here, and nothing was posted in this channel yet. {PostFirst}"
        : $"There is no {dossier} that can be shown here. Last in this channel: {string.Join(", ", latest)}.";

    public static string WhichClaim(Dossier dossier) => dossier.Claims.IsEmpty
        ? $"{dossier.Id} has no claims yet. Add one by its words: add {dossier.Id} <exact words of the article>."
        : $"Which claim of {dossier.Id}? Type its number, {dossier.ClaimId(1)} for the first. See them all: claims {dossier.Id}.";

    public static string NoClaim(Dossier dossier, int number) => dossier.Claims.Length switch
    {
        0 => WhichClaim(dossier),
        1 => $"There is no {dossier.ClaimId(number)}: {dossier.Id} has one claim, {dossier.ClaimId(1)}.",
        var all => $"There is no {dossier.ClaimId(number)}: {dossier.Id} has claims 1 to {Numerals.Number(all)}. See them all: claims {dossier.Id}.",
    };

    /// <summary>Several claims of one article: "A-214/1, 4 to 6 and 9".</summary>
    public static string Listed(Dossier dossier, IReadOnlyList<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers.Order())
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        var words = runs.Select((r, i) => (i == 0 ? dossier.ClaimId(r.First).ToString() : Numerals.Number(r.First))
            + (r.Last == r.First ? "" : r.Last == r.First + 1 ? $", {Numerals.Number(r.Last)}" : $" to {Numerals.Number(r.Last)}")).ToList();
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    public static string SeveralOfThatName(string name) =>
        $"There is more than one {PassageText.Fold(name)} here. Name the person with @, so that I know which.";

    public static string NoPerson(string name, IReadOnlyList<string> near) => near.Count == 0
        ? $"I know nobody called {PassageText.Fold(name)} here. Name the person with @, or say me or none."
        : $"I know nobody called {PassageText.Fold(name)} here. Did you mean @{string.Join(" or @", near)}?";
}
