using FactBot.Core.Handling;

namespace FactBot.Host.Composition;

/// <summary>The sample article embedded in the program.</summary>
internal static class SampleArticleFile
{
    private const string Name = "bridge-audit.html";

    public static SampleArticle Read()
    {
        using var stream = typeof(SampleArticleFile).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not built into the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new SampleArticle(Name, bytes.ToArray());
    }
}
