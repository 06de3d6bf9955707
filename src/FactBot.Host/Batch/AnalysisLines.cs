using System.Text.Json;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Views;
using FactBot.Host.Json;

namespace FactBot.Host.Batch;

/// <summary>Handles a line of the command "analyze".</summary>
internal static class AnalysisLines
{
    /// <exception cref="LineException">The line has no text, its file cannot be read, or nothing can be analysed here.</exception>
    public static async Task<string> AnswerAsync(IArticleAnalyzer analyzer, LineRequest request, CancellationToken ct)
    {
        var raw = await TextOfAsync(request, ct);
        var text = TextRepair.Repair(raw).Text;
        var findings = Analysed(analyzer, text, request.Title);
        return JsonSerializer.Serialize(AnalysisMapping.Line(request.Id, raw, findings), HostJson.Lines.AnalysisLine);
    }

    private static Findings Analysed(IArticleAnalyzer analyzer, ArticleText text, string? title)
    {
        try
        {
            return analyzer.Analyze(text, title);
        }
        catch (AnalyzerUnavailableException e)
        {
            throw new LineException(ProblemPhrases.NotAnalysed(e.Message));
        }
    }

    private static async Task<string> TextOfAsync(LineRequest request, CancellationToken ct)
    {
        if (request.Text is { } text)
        {
            return text;
        }

        var path = request.Path ?? throw new LineException("\"text\" is missing. Give the article's text, or \"path\" with the name of a text file.");
        using var reader = new StreamReader(new MemoryStream((await LineFiles.ReadAsync(path, ct)).ToArray()));
        return await reader.ReadToEndAsync(ct);
    }
}
