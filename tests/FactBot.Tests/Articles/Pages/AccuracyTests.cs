using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactBot.Articles.Files;
using FactBot.Articles.Pages;
using FactBot.Tests.Support;

namespace FactBot.Tests.Articles.Pages;

public class AccuracyTests
{
    /// <summary>The measure of the public article-extraction benchmark: shared runs of four words, averaged over pages.</summary>
    [SharedFact("data/articles/ground-truth.json")]
    public void The_text_of_real_pages_is_found()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(SharedFiles.PathOf("data/articles/ground-truth.json")));
        var pages = truth.RootElement.EnumerateObject().Select(p => Score(p.Value.GetProperty("articleBody").GetString()!, TextOf(p))).ToList();
        var (precision, recall) = (pages.Average(p => p.Precision), pages.Average(p => p.Recall));
        Assert.InRange(2 * precision * recall / (precision + recall), 0.98, 1);
    }

    private static string TextOf(JsonProperty page)
    {
        using var packed = new GZipStream(File.OpenRead(SharedFiles.PathOf($"data/articles/html/{page.Name}.html.gz")), CompressionMode.Decompress);
        var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        var html = TextDecoding.Decode(bytes.ToArray(), null, isHtml: true);
        return ArticleBody.Of(HtmlArticleReader.Read(html, new Uri(page.Value.GetProperty("url").GetString()!), default, default).Article.Text);
    }

    private static (double Precision, double Recall) Score(string truth, string found)
    {
        var (t, f) = (Runs(truth), Runs(found));
        double both = t.Sum(r => Math.Min(r.Value, f.GetValueOrDefault(r.Key)));
        return (both / Math.Max(1, f.Values.Sum()), both / Math.Max(1, t.Values.Sum()));
    }

    private static Dictionary<string, int> Runs(string text)
    {
        var words = Regex.Matches(text, @"\w+").Select(m => m.Value).ToArray();
        return Enumerable.Range(0, Math.Max(1, words.Length - 3))
            .Select(i => string.Join(' ', words.Skip(i).Take(4)))
            .CountBy(r => r)
            .ToDictionary();
    }
}
