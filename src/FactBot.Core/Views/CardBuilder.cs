using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>Builds the card of an article and its findings.</summary>
public static class CardBuilder
{
    private const int ClaimsShown = 8;
    private const int ClaimLength = 160;
    private const int MoreShown = 6;
    private const int MoreLength = 48;
    private const int SourcesShown = 12;

    /// <param name="article">The article as read.</param>
    /// <param name="findings">The article's findings.</param>
    /// <param name="zone">The desk's time zone, in which times are shown.</param>
    public static View.ArticleCard Build(Article article, Findings findings, TimeZoneInfo zone)
    {
        var words = new ArticleWords(article, findings);
        return Build(words, zone, Claims(words), More(words));
    }

    /// <param name="words">The article.</param>
    /// <param name="zone">The desk's time zone.</param>
    /// <param name="claims">The claims that have lines of their own.</param>
    /// <param name="more">The line on the other claims.</param>
    internal static View.ArticleCard Build(ArticleWords words, TimeZoneInfo zone, ImmutableArray<ClaimLine> claims, string? more)
    {
        var (article, findings) = (words.Article, words.Findings);
        var card = new View.ArticleCard(
            article.Details.Title is { } title ? Wording.OrNull(PassageText.Fold(title.Value)) : null,
            CardHeader.About(article, zone),
            claims,
            more,
            Sources(words),
            Empty(findings) ? [] : [.. CardDenials.Of(words)],
            OddityPhrases.Line(words) is { } oddities ? $"In the text: {oddities}" : null,
            []);
        return card with { Notes = Notes(words, card) };
    }

    private static ImmutableArray<ClaimLine> Claims(ArticleWords words) =>
    [
        .. words.Findings.Claims.Take(ClaimsShown).Select((_, index) => Line(words, index)),
    ];

    /// <summary>A claim's two lines.</summary>
    /// <param name="words">The article.</param>
    /// <param name="index">The claim's index; its number is one more.</param>
    internal static ClaimLine Line(ArticleWords words, int index) => new(
        index + 1,
        Wording.Quoted(Wording.Cut(words.Show(words.Findings.Claims[index].Words), ClaimLength)),
        ClaimRemarks.Of(words, index));

    private static string? More(ArticleWords words)
    {
        var rest = words.Findings.Claims.Skip(ClaimsShown).ToList();
        if (rest.Count == 0)
        {
            return null;
        }

        var shown = rest.Take(MoreShown)
            .Select(c => Wording.Quoted(Wording.Cut(words.Show(c.Words), MoreLength)) + words.Paragraphs.In(c.Words));
        return $"{Numerals.Number(rest.Count)} more: {Listed(shown, rest.Count - MoreShown)}";
    }

    private static string? Sources(ArticleWords words)
    {
        var sources = words.Findings.Sources;
        if (sources.IsEmpty)
        {
            return null;
        }

        var shown = sources.Take(SourcesShown).Select(s => words.Who(s.Kind, s.Name, s.Role));
        return $"Sources {Numerals.Number(sources.Length)}: {Listed(shown, sources.Length - SourcesShown)}";
    }

    private static string Listed(IEnumerable<string> shown, int others) =>
        string.Join(" · ", others > 0 ? shown.Append($"and {Numerals.Number(others)} more") : shown);

    private static ImmutableArray<string> Notes(ArticleWords words, View.ArticleCard card)
    {
        var notes = new List<string>();
        if (Empty(words.Findings))
        {
            notes.Add(Phrases.NothingFound(words.Paragraphs.Total));
        }
        else if (words.Findings.Claims.IsEmpty)
        {
            notes.Add(Phrases.NoClaim);
        }

        if (words.Findings.AnalysedTo is { } end)
        {
            notes.Add(Phrases.AnalysedTo(end));
        }

        notes.Add(string.Join(' ', Legend(words, card)));
        return [.. notes];
    }

    private static IEnumerable<string> Legend(ArticleWords words, View.ArticleCard card)
    {
        yield return Phrases.FoundByProgram;
        if (CardText.Of(card).Any(s => s.Contains(PassageText.GapMark, StringComparison.Ordinal)))
        {
            yield return Phrases.GapMark;
        }

        if (!Empty(words.Findings))
        {
            yield return Phrases.Paragraphs;
        }
    }

    private static bool Empty(Findings findings) =>
        findings.Claims.IsEmpty && findings.Quotes.IsEmpty && findings.Denials.IsEmpty && findings.Replies.IsEmpty;
}
