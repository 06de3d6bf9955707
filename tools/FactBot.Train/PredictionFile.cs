using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Analysis.Reading;
using FactBot.Analysis.Text;

namespace FactBot.Train;

/// <summary>Writes what was found and what was marked in the form that score_attribution.py reads; offsets are code points.</summary>
internal static class PredictionFile
{
    public static void Write(string path, IEnumerable<(Example Example, IReadOnlyList<ReadAttribution> Found)> read)
    {
        using var writer = new StreamWriter(path);
        foreach (var (example, found) in read)
        {
            var points = CodePoints.OfUnits(example.Text);
            int[][] Spans(ImmutableArray<TokenRange> spans) => [.. spans.Select(s => Span(example, points, s))];
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                id = example.Id,
                attributions = found.Select(a => new { source = Spans(a.Source), cue = Spans(a.Cue), content = Spans(a.Content) }),
            }));
        }
    }

    private static int[] Span(Example example, int[] points, TokenRange span)
    {
        var (article, tokens) = (example.Parsed.Article, example.Parsed.Tokens);
        return [points[article.RawIndex(tokens[span.First].Start)], points[article.RawIndex(tokens[span.Last - 1].End - 1)] + 1];
    }
}
