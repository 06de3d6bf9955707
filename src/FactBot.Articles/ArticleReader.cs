using System.Diagnostics.CodeAnalysis;
using FactBot.Articles.Files;
using FactBot.Articles.Language;
using FactBot.Articles.Pages;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;

namespace FactBot.Articles;

/// <summary>Reads bytes according to their kind, and refuses texts that cannot be analysed.</summary>
internal sealed class ArticleReader(TimeProvider time)
{
    /// <summary>Reads all kinds but a PDF, of which only the content is taken: see <see cref="Pdf"/>.</summary>
    public Reading Read(ReceivedBytes received, CancellationToken ct)
    {
        var file = FileKinds.Of(received.Bytes.Span, received.FileName, received.MediaType);
        return file.Kind switch
        {
            FileKind.Empty => new Reading.Unreadable(UnreadableKind.Empty),
            FileKind.Html => Html(received, ct),
            FileKind.Text => Text(Decode(received, isHtml: false), received.Address is null ? ArticleOrigin.TextFile : ArticleOrigin.Link, received.Address),
            FileKind.Other => new Reading.Unreadable(UnreadableKind.NotText, file.Name),
            _ => new Reading.Unreadable(UnreadableKind.UnknownKind),
        };
    }

    public Reading Text(string text, ArticleOrigin origin, Uri? address)
    {
        if (CheckSize(text) is { } problem)
        {
            return problem;
        }

        var repaired = TextRepair.Repair(text);
        return CheckLanguage(new Article(origin, address, repaired.Details, repaired.Text, time.GetUtcNow()), text);
    }

    public Reading Pdf(FileContent content, Uri? address) => content.Fault switch
    {
        FileFault.TooMuchText => TooMuchText(),
        { } fault => new Reading.Unreadable(UnreadableKind.BrokenFile, PdfArticles.Fault(fault)),
        null => PdfArticles.Of(content) is not var (details, text)
            ? new Reading.Unreadable(UnreadableKind.NotText, "a PDF of pictures")
            : CheckSize(text.Raw) ?? CheckLanguage(new Article(ArticleOrigin.PdfFile, address, details, text, time.GetUtcNow()), text.Raw),
    };

    [SuppressMessage("Design", "CA1031", Justification = "The page is hostile input and its parsers throw many kinds; the answer is the same for all.")]
    private Reading Html(ReceivedBytes received, CancellationToken ct)
    {
        try
        {
            var page = HtmlArticleReader.Read(Decode(received, isHtml: true), received.Address, time.GetUtcNow(), ct);
            return page.Problem ?? CheckLanguage(page.Article, ArticleBody.Of(page.Article.Text));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Reading.Unreadable(UnreadableKind.NoArticle, "its HTML is damaged");
        }
    }

    private static string Decode(ReceivedBytes received, bool isHtml) => TextDecoding.Decode(received.Bytes, received.Charset, isHtml);

    private static Reading.Unreadable? CheckSize(string text) =>
        string.IsNullOrWhiteSpace(text) ? new(UnreadableKind.Empty)
        : text.Length > ArticleSource.MostCharacters ? TooMuchText()
        : null;

    private static Reading.Unreadable TooMuchText() => new(UnreadableKind.TooLarge, "2,000,000 characters");

    private static Reading CheckLanguage(Article article, string words) =>
        CheckSize(article.Text.Raw) is { } problem ? problem
        : LanguageGuess.Of(words) switch
        {
            null => new Reading.Unreadable(UnreadableKind.NoLanguage),
            { Tag: "en" } => new Reading.Read(article),
            { Name: var name } => new Reading.Unreadable(UnreadableKind.OtherLanguage, name),
        };
}
