using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The views of an article under check.</summary>
public static class DossierViews
{
    private const int FirstShown = 5;
    private const int MostShown = 10;
    private const int MenuLength = 75;
    private const int MenuMost = 25;

    public static View.ArticleCard Card(Dossier dossier, TimeZoneInfo zone)
    {
        var words = new ArticleWords(dossier.Article, dossier.Findings);
        var shown = Shown(dossier);
        var card = CardBuilder.Build(words, zone, [.. shown.Select(c => Line(words, c, zone))], More(dossier, shown));
        return card with
        {
            Head = Head(dossier),
            Link = dossier.Article.Address?.ToString(),
            Notes = [.. ArticleNotes(dossier), .. card.Notes],
            Open = Open(dossier, words),
            Buttons = [new Button("Add a claim", new ActionToken(ActionVerb.Add, dossier.Id.Number)), new Button("Full report", new ActionToken(ActionVerb.Report, dossier.Id.Number))],
        };
    }

    /// <summary>The report of everything found, with the claims as the desk has them now.</summary>
    public static View.FindingReport Report(Dossier dossier) => ReportBuilder.Build(dossier.Article, dossier.Findings);

    public static string Label(DossierState state) => state switch
    {
        DossierState.InCheck => "In check",
        DossierState.Ready => "Ready",
        DossierState.SignedOff => "Signed off",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The progress of the check: "3 of 9 done, 1 set aside".</summary>
    public static string Progress(Dossier dossier)
    {
        var aside = dossier.Claims.Count(c => c.State is ClaimState.SetAside);
        var done = dossier.Claims.Count(c => c.State is ClaimState.Done);
        return dossier.Claims.IsEmpty ? "no claims yet" : $"{Numerals.Number(done)} of {Numerals.Number(dossier.Claims.Length - aside)} done"
            + (aside > 0 ? $", {Numerals.Number(aside)} set aside" : "");
    }

    private static CardHead Head(Dossier dossier) => new(
        dossier.Id.ToString(),
        Label(dossier.State) + (dossier.Origin is DossierOrigin.Draft ? ", our draft" : ""),
        Progress(dossier),
        $"posted by {WorkPhrases.Person(dossier.OpenedBy)}");

    /// <summary>
    /// The claims on the card: the first five, and others that somebody works on. Work is then seen without opening anything.
    /// </summary>
    private static ImmutableArray<ClaimRecord> Shown(Dossier dossier)
    {
        var open = dossier.Claims.Where(c => c.State is not ClaimState.SetAside).ToList();
        var first = open.Take(FirstShown);
        var touched = open.Skip(FirstShown).Where(IsTouched).Take(MostShown - FirstShown);
        return [.. first, .. touched];
    }

    private static bool IsTouched(ClaimRecord claim) =>
        claim.State is not ClaimState.New || claim.Priority is Priority.High || claim.Due is not null
        || claim.AddedBy is not null || !claim.Notes.IsEmpty || !claim.Evidence.IsEmpty;

    private static ClaimLine Line(ArticleWords words, ClaimRecord claim, TimeZoneInfo zone)
    {
        var line = CardBuilder.Line(words, claim.Number - 1);
        return line with { Remarks = [.. line.Remarks, .. WorkRemarks.OnCard(claim, zone)] };
    }

    private static string? More(Dossier dossier, ImmutableArray<ClaimRecord> shown)
    {
        var rest = dossier.Claims.Length - shown.Length;
        return rest > 0 ? $"{Numerals.Number(rest)} more: claims {dossier.Id}" : null;
    }

    private static IEnumerable<string> ArticleNotes(Dossier dossier)
    {
        var notes = dossier.Notes.Where(n => n.DeletedAt is null).ToList();
        if (dossier.Claims.IsEmpty)
        {
            yield return $"Something missing? add {dossier.Id} <exact words of the article>";
        }

        if (dossier.Snapshot.ClaimsLeftOut is > 0 and var others)
        {
            yield return $"The first {Numerals.Number(Dossier.ClaimsAtStart)} claims are kept; {Numerals.Number(others)} more were found. Add what is missing: add {dossier.Id} <exact words of the article>";
        }

        if (notes.Count > 0)
        {
            yield return $"{Numerals.Count(notes.Count, "note")} on the article \u00B7 last: {WorkRemarks.Last(notes[^1])}";
        }
    }

    private static Menu? Open(Dossier dossier, ArticleWords words) => dossier.Claims.IsEmpty
        ? null
        : new Menu("Open a claim",
        [
            .. dossier.Claims.Where(c => c.State is not ClaimState.SetAside).Take(MenuMost).Select(c => new MenuItem(
                Wording.Cut($"{Numerals.Number(c.Number)} {words.Show(c.Claim.Words)}", MenuLength),
                new ActionToken(ActionVerb.Open, dossier.Id.Number, c.Number))),
        ]);
}
