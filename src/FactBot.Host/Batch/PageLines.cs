using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Views;
using FactBot.Host.Json;

namespace FactBot.Host.Batch;

/// <summary>Handles a line of the command "read".</summary>
internal static class PageLines
{
    /// <exception cref="LineException">The line has no page, or the page cannot be read.</exception>
    public static async Task<string> AnswerAsync(IPageReader pages, LineRequest request, CancellationToken ct)
    {
        var address = Address(request.Url);
        var reading = request switch
        {
            { Html: { } html } => pages.Read(html, address, ct),
            { Path: { } path } => pages.Read(await LineFiles.ReadAsync(path, ct), address, ct),
            _ => throw new LineException("\"html\" is missing. Give the page, or \"path\" with the name of its file."),
        };
        return reading switch
        {
            Reading.Read read => JsonSerializer.Serialize(PageMapping.Line(request.Id, read.Article), HostJson.Lines.PageLine),
            Reading.Unreadable unreadable => throw new LineException(ProblemPhrases.Of(unreadable).Sentence),
            _ => throw new InvalidOperationException("A reading is one of two."),
        };
    }

    private static Uri? Address(string? url)
    {
        if (url is null)
        {
            return null;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new LineException("\"url\" is not a web address. Give one that begins with http:// or https://, or leave it out.");
    }
}
