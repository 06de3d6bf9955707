using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>Lists of claims.</summary>
public static class ListViews
{
    public const int MostRows = 25;

    public const string NobodysClaims = "To see the claims that are with nobody, type: claims who:none";

    private const int WordsLength = 100;

    public static View.ClaimList OfArticle(Dossier dossier, Func<ClaimRecord, bool> wanted, TimeZoneInfo zone)
    {
        var words = new ArticleWords(dossier.Article, dossier.Findings);
        var claims = dossier.Claims.Where(wanted).ToList();
        return new View.ClaimList(
            $"Claims of {dossier.Id}: {DossierViews.Progress(dossier)}",
            [
                .. claims.Take(MostRows).Select(c => new ClaimListLine(
                    dossier.ClaimId(c.Number).ToString(),
                    Wording.Quoted(Wording.Cut(words.Show(c.Claim.Words), WordsLength)),
                    [new Remark(KindPhrases.Label(c.Claim.Kind)), new Remark(WorkRemarks.State(c)), .. WorkRemarks.Urgency(c, zone)])),
            ],
            claims.Count == 0 ? $"None of the claims of {dossier.Id} is like that." : Rest(claims.Count));
    }

    public static View.ClaimList OfDesk(ImmutableArray<ClaimRow> rows, int all, ClaimState? state, TimeZoneInfo zone)
    {
        var what = state is { } s ? $"Claims, {WorkPhrases.Label(s).ToLowerInvariant()}" : "Open claims";
        return new View.ClaimList(
            $"{what}: {Numerals.Number(all)}", Lines(rows, zone), all == 0 ? "None that can be shown here." : Rest(all));
    }

    public static View.ClaimList OfPerson(Person person, bool self, ImmutableArray<ClaimRow> rows, int all, TimeZoneInfo zone) => new(
        $"{(self ? "Yours" : "With " + WorkPhrases.Person(person))}: {Numerals.Count(all, "claim")}",
        Lines(rows, zone),
        all > 0 ? Rest(all) : self ? "Nothing is with you. To take a claim: take A-214/3." : "Nothing that can be shown here.");

    private static ImmutableArray<ClaimListLine> Lines(ImmutableArray<ClaimRow> rows, TimeZoneInfo zone) =>
    [
        .. rows.Select(r => new ClaimListLine(r.Id.ToString(), Wording.Quoted(Wording.Cut(r.Words, WordsLength)), [.. Remarks(r, zone)])),
    ];

    private static IEnumerable<Remark> Remarks(ClaimRow row, TimeZoneInfo zone)
    {
        yield return new Remark(WorkPhrases.Label(row.State) + (row.Assignee is { } person ? " " + WorkPhrases.Person(person) : ""));
        if (row.Truth is { } truth && row.State is ClaimState.Done)
        {
            yield return new Remark(WorkPhrases.Label(truth) + (row.SingleCheck ? " (single check)" : ""));
        }

        if (row.Due is { } due && !row.IsClosed)
        {
            yield return new Remark($"due {Times.Moment(due, zone)}", Tone.Caution);
        }

        if (row.Priority is not Priority.Normal)
        {
            yield return new Remark(WorkPhrases.Label(row.Priority));
        }

        if (row.OpenQuestions > 0)
        {
            yield return new Remark(Numerals.Count(row.OpenQuestions, "open question"));
        }
    }

    private static string? Rest(int all) => all > MostRows ? $"{Numerals.Number(all - MostRows)} more" : null;
}
