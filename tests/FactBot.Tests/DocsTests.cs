using System.Text.RegularExpressions;
using FactBot.Tests.Support;

namespace FactBot.Tests;

/// <summary>What a newcomer reads: short, and no link in it leads nowhere.</summary>
public sealed partial class DocsTests
{
    private const int LongestReadme = 8000;

    private static string Readme => Path.Combine(SharedFiles.Root, "README.md");

    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(Path.Combine(SharedFiles.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(SharedFiles.Root, "*.md"))
            .Select(page => Path.GetRelativePath(SharedFiles.Root, page))];

    [Fact]
    public void The_readme_is_short_and_says_how_to_test()
    {
        var text = File.ReadAllText(Readme);
        Assert.InRange(text.Length, 1, LongestReadme);
        Assert.Contains("`dotnet test`", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_to_files_lead_to_files(string page)
    {
        var path = Path.Combine(SharedFiles.Root, page);
        var links = Link().Matches(File.ReadAllText(path)).Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal));
        Assert.All(links, target => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)), target));
    }

    /// <summary>"`Inbound/ChannelOrder.cs`": the way through the code is written in file names.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_of_code_that_are_named_are_there(string page)
    {
        var named = CodeFile().Matches(File.ReadAllText(Path.Combine(SharedFiles.Root, page))).Select(m => m.Groups["file"].Value);
        Assert.All(named, name => Assert.Contains(CodeFiles, f => f.EndsWith($"/{name}", StringComparison.Ordinal) || f.EndsWith($"/FactBot.{name}", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> CodeFiles { get; } =
    [
        .. new[] { "src", "tests" }.SelectMany(top => Directory.EnumerateFiles(Path.Combine(SharedFiles.Root, top), "*.cs", SearchOption.AllDirectories))
            .Select(f => $"/{Path.GetRelativePath(SharedFiles.Root, f).Replace(Path.DirectorySeparatorChar, '/')}"),
    ];

    [GeneratedRegex(@"`(?:src/)?(?<file>[A-Z][A-Za-z]*(?:\.[A-Z][A-Za-z]*)*(?:/[A-Z][A-Za-z.]*)*\.cs)`")]
    private static partial Regex CodeFile();

    [GeneratedRegex(@"(?:\]\(|src="")(?<target>[^)#""\s]+)")]
    private static partial Regex Link();
}
