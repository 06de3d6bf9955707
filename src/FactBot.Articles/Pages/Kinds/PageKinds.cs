using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Kinds;

/// <summary>
/// Decides from a page's signs and its main text that it is not an article. The wording of a wall counts only on a page that shows little
/// else, because articles are written about paywalls and robots too.
/// </summary>
internal static class PageKinds
{
    /// <summary>The most words that a robot check or a wall shows.</summary>
    private const int WallPage = 400;

    /// <summary>Words of body text. A page with at least this many is an article, whatever surrounds it.</summary>
    private const int SurelyArticle = 300;

    private const int StubOfArticle = 150;
    private const int LeastArticle = 30;
    private const int ListedStories = 15;

    public static Reading.Unreadable? Judge(PageSigns page, ArticleDetails details, ArticleText text)
    {
        var body = ArticleBody.Of(text);
        var words = PageSigns.CountWords(body);
        return words >= SurelyArticle && !IsPart(page, details, words) ? null
            : IsRobotCheck(page, words) ? new(UnreadableKind.RobotCheck)
            : IsMissing(page, words) ? new(UnreadableKind.NotFound)
            : IsPaywall(page, details, words) ? new(UnreadableKind.Paywall, $"{SentenceCount.Count(body)}")
            : IsConsent(page, body, words) ? new(UnreadableKind.ConsentWall)
            : IsList(page, text, words) ? new(UnreadableKind.NoArticle, "a list of stories")
            : words >= LeastArticle ? null
            : new(UnreadableKind.NoArticle, page.NeedsScripts && page.Words < WallPage ? "its text is loaded by scripts" : null);
    }

    private static bool IsRobotCheck(PageSigns page, int words) =>
        page.Words < WallPage && words < StubOfArticle && (page.HasChallenge || WallWords.RobotCheck().IsMatch(page.Headings + "\n" + page.Shown));

    private static bool IsMissing(PageSigns page, int words) =>
        words < StubOfArticle && !page.SaysArticle && WallWords.Missing().IsMatch(page.Headings);

    private static bool IsConsent(PageSigns page, string body, int words) =>
        page.Words < 2 * WallPage && words < StubOfArticle && !page.SaysArticle
        && WallWords.Consent().IsMatch(words < LeastArticle ? page.Headings + "\n" + page.Shown : page.Headings + "\n" + body);

    private static bool IsPaywall(PageSigns page, ArticleDetails details, int words) =>
        IsPart(page, details, words)
        || (words < SurelyArticle && details.Paywalled)
        || (words < SurelyArticle && page.Metered && WallWords.Subscribe().IsMatch(page.Shown))
        || (words < StubOfArticle && WallWords.Subscribe().IsMatch(page.Shown));

    /// <summary>The page states that it is not free, and that its article is far longer than what it shows.</summary>
    private static bool IsPart(PageSigns page, ArticleDetails details, int words) =>
        (details.Paywalled || page.Metered) && page.StatedWords > 3 * words && page.StatedWords > StubOfArticle;

    private static bool IsList(PageSigns page, ArticleText text, int words) =>
        !page.SaysArticle && page.HeadlineLinks >= ListedStories && words < SurelyArticle && !text.Blocks.Any(IsFullParagraph);

    private static bool IsFullParagraph(Block block) => block.Kind == BlockKind.Paragraph && block.Length >= 120;
}
