using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The report's items on claims: all of them, best first, uncut.</summary>
internal static class ClaimItems
{
    public static IEnumerable<ReportItem> Of(ArticleWords words) =>
        words.Findings.Claims.Select((claim, index) => new ReportItem(
            Numerals.Number(index + 1),
            words.Quoted(claim.Words),
            [new Remark(KindPhrases.Label(claim.Kind)), .. ClaimRemarks.Of(words, index)],
            Lines(words, claim),
            TextFragment.Link(words.Article.Address, words.Raw, claim.Sentence)));

    private static ImmutableArray<string> Lines(ArticleWords words, Claim claim)
    {
        var lines = new List<string>();
        Add("at the claim", SourceWords(words, claim));
        Add("why", Reasons(words, claim.Reasons.Where(r => r.Weight >= 0)));
        Add("against", Reasons(words, claim.Reasons.Where(r => r.Weight < 0)));
        Add("also", Elsewhere(words, claim.AlsoAt));
        Add("to understand it", Elsewhere(words, claim.Context));
        return [.. lines];

        void Add(string label, string shown)
        {
            if (shown.Length > 0)
            {
                lines.Add($"{label}: {shown}");
            }
        }
    }

    /// <summary>The words that name the speaker at the claim ("he"), if they are not the resolved name.</summary>
    private static string SourceWords(ArticleWords words, Claim claim)
    {
        if (claim.Speaker is not { } speaker)
        {
            return "";
        }

        var source = words.Findings.Quotes
            .FirstOrDefault(q => q.Content.Overlaps(claim.Words) && q.Speaker?.Name.Equals(speaker.Name) == true)?.Source;
        return source is null || words.ShowSource(source) is var shown && shown == words.Show(speaker.Name) ? "" : Wording.Quoted(shown);
    }

    private static string Reasons(ArticleWords words, IEnumerable<Reason> reasons) =>
        string.Join(", ", reasons
            .OrderByDescending(r => Math.Abs(r.Weight))
            .Select(r => ReasonPhrases.Label(r.Kind) + (r.Evidence is null ? "" : " " + words.Quoted(r.Evidence)))
            .Distinct());

    private static string Elsewhere(ArticleWords words, IEnumerable<Passage> passages) =>
        string.Join(", ", passages.Select(p => words.Quoted(p) + words.Paragraphs.In(p)));
}
