using System.Text.RegularExpressions;
using FactBot.Tests.Support;

namespace FactBot.Tests.Architecture;

/// <summary>A stranger finds a type by its name: one name, one type, one file.</summary>
public partial class NameTests
{
    private static readonly string Src = Path.Combine(SharedFiles.Root, "src");

    private static readonly List<(string File, List<string> Types)> Files =
    [
        .. Directory.EnumerateFiles(Src, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Src, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(f => (Path.GetRelativePath(Src, f), Declared().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value).ToList()))
            .Where(f => f.Item2.Count > 0),
    ];

    [Fact]
    public void A_file_is_named_after_a_type_in_it() => Assert.Empty(
        Files.Where(f => !f.Types.Contains(Path.GetFileName(f.File).Split('.')[0])).Select(f => f.File));

    [Fact]
    public void No_type_name_occurs_twice() => Assert.Empty(
        Files.SelectMany(f => f.Types.Distinct().Select(t => (Type: t, f.File)))
            .GroupBy(t => t.Type)
            .Where(g => g.Count() > 1 && !g.All(t => IsPart(t.Type, t.File)))
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(t => t.File))}"));

    /// <summary>What we give back to a platform or a person is a response; an answer is a party's, a reply is a message in a thread.</summary>
    [Fact]
    public void An_answer_is_a_partys() => Assert.Equal(
        ["AnsweredClaims", "AnsweredDays", "NoAnswer", "NoAnswerFinder", "NoAnswerFinding", "NoAnswerItems", "NoAnswerKind", "NoAnswerPattern"],
        Files.SelectMany(f => f.Types).Where(t => t.Contains("Answer", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A partial type in several files: "LiteDbStore.Inbox.cs", and the requests beside the commands that make them.</summary>
    private static bool IsPart(string type, string file) =>
        type is "Request" || Path.GetFileName(file).StartsWith($"{type}.", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:public |internal |sealed |static |abstract |readonly |partial )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
