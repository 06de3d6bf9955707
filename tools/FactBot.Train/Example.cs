using System.Text.Json;
using FactBot.Analysis.Reading;
using FactBot.Analysis.Text;
using FactBot.Articles.Repair;
using FactBot.Model;

namespace FactBot.Train;

/// <summary>Who said what, marked by a person; each part as indices of words in ascending order.</summary>
internal sealed record MarkedAttribution(int[] Source, int[] Cue, int[] Content);

/// <summary>A marked article, with the words that the product would read.</summary>
internal sealed class Example
{
    private Example(string id, string text, ParsedText parsed, WordPieces pieces)
    {
        Id = id;
        Text = text;
        Parsed = parsed;
        Words = PiecedWord.Of(ReaderWords.Of(parsed), pieces);
    }

    public string Id { get; }

    /// <summary>The raw text.</summary>
    public string Text { get; }

    public ParsedText Parsed { get; }

    public PiecedWord[] Words { get; }

    public List<MarkedAttribution> Attributions { get; } = [];

    /// <summary>Reads a file of marked articles, one a line; offsets are code points.</summary>
    public static List<Example> Load(string path, WordPieces pieces) =>
        [.. File.ReadLines(path).Where(l => l.Length > 2).AsParallel().AsOrdered().Select(l => Read(l, pieces))];

    /// <summary>A text without marks.</summary>
    public static Example Of(string id, string text, WordPieces pieces) => new(id, text, TextParser.Parse(TextRepair.Repair(text).Text), pieces);

    private static Example Read(string line, WordPieces pieces)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var example = Of(root.GetProperty("id").GetString()!, text, pieces);
        if (root.TryGetProperty("attributions", out var attributions))
        {
            var units = CodePoints.ToUnits(text);
            example.Attributions.AddRange(attributions.EnumerateArray().Select(a =>
                new MarkedAttribution(example.WordsUnder(a, "source", units), example.WordsUnder(a, "cue", units), example.WordsUnder(a, "content", units))));
        }

        return example;
    }

    private int[] WordsUnder(JsonElement attribution, string part, int[] units)
    {
        var words = new SortedSet<int>();
        foreach (var span in attribution.GetProperty(part).EnumerateArray())
        {
            var (start, end) = (units[span[0].GetInt32()], units[span[1].GetInt32()]);
            for (var i = FirstEndingAfter(start); i < Parsed.Tokens.Count && RawStart(i) < end; i++)
            {
                words.Add(i);
            }
        }

        return [.. words];
    }

    private int FirstEndingAfter(int raw)
    {
        var (low, high) = (0, Parsed.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = RawEnd(middle) <= raw ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int RawStart(int word) => Parsed.Article.RawIndex(Parsed.Tokens[word].Start);

    private int RawEnd(int word) => Parsed.Article.RawIndex(Parsed.Tokens[word].End - 1) + 1;
}
