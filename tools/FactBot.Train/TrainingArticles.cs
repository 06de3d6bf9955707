using FactBot.Model;

namespace FactBot.Train;

/// <summary>The marked articles: nine tenths to train on, a fixed tenth to decide settings with, the development half to measure on.</summary>
internal static class TrainingArticles
{
    private const int Tenth = 7;

    /// <param name="shared">The folder of other people's material.</param>
    /// <param name="pieces">The vocabulary.</param>
    /// <param name="share">In percent, spread over the publishers.</param>
    /// <param name="whole">With the tenth, once all settings are decided.</param>
    public static List<Example> Train(DirectoryInfo shared, WordPieces pieces, int share, bool whole) =>
        [.. All(shared, pieces).Where((_, i) => whole || i % 10 != Tenth).Where((_, i) => i * share / 100 != (i - 1) * share / 100 || share == 100)];

    public static List<Example> Part(DirectoryInfo shared, WordPieces pieces, string part) => part switch
    {
        "tenth" => [.. All(shared, pieces).Where((_, i) => i % 10 == Tenth)],
        "dev" => Example.Load(Path.Combine(shared.FullName, "data/attribution/polnear_dev.jsonl"), pieces),
        _ => throw new ArgumentException($"There is no part {part}; name tenth or dev.", nameof(part)),
    };

    /// <summary>Every fourth sentence of the training articles.</summary>
    public static List<string> Sentences(DirectoryInfo shared, WordPieces pieces) =>
        [.. All(shared, pieces).SelectMany(e => e.Parsed.Sentences.Select(s => string.Join(' ', e.Parsed.Tokens.Skip(s.First).Take(s.Last - s.First).Select(t => t.Text)))).Where((_, i) => i % 4 == 0)];

    private static List<Example> All(DirectoryInfo shared, WordPieces pieces) =>
        Example.Load(Path.Combine(shared.FullName, "data/attribution/polnear_train.jsonl"), pieces);
}
