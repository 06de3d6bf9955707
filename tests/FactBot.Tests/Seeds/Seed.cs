using FactBot.Articles;
using FactBot.Core.Domain;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Seeds;

/// <summary>A seed article with what is expected of it.</summary>
internal sealed record Seed(string Name, string Path, Expected Expected)
{
    private const string Suffix = ".expected.json";

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(SharedFiles.SeedPath("."), "*" + Suffix)
            .Select(p => System.IO.Path.GetFileName(p)[..^Suffix.Length]).Order(StringComparer.Ordinal);

    public static Seed Load(string name)
    {
        var article = Directory.EnumerateFiles(SharedFiles.SeedPath("."), name + ".*").Single(p => !p.EndsWith(Suffix, StringComparison.Ordinal));
        return new Seed(name, article, Expected.Load(SharedFiles.SeedPath(name + Suffix)));
    }

    public async Task<Reading> ReadAsync()
    {
        var source = new ArticleSource(null, new OwnFileParser(), new FakeTimeProvider());
        return await source.ReadAsync(await File.ReadAllBytesAsync(Path), System.IO.Path.GetFileName(Path), CancellationToken.None);
    }

    public static Findings Analyze(Article article) => LearnedReader.Analyzer().Analyze(article.Text, article.Details.Title?.Value);
}
