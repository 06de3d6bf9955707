using System.Reflection;

namespace FactBot.Tests.Architecture;

/// <summary>
/// The folders of a project stand in an order, and code mentions only what stands below it. Held over the compiled assemblies: a line of code
/// knows whom it may touch. A project's own namespace is its top floor.
/// </summary>
public class FloorTests
{
    private static readonly Dictionary<string, string[]> Floors = new()
    {
        ["FactBot.Core"] = ["Domain", "Text", "Time", "Requests", "Views", "Messages Rules", "Ports", "Delivery", "Schedule", "Handling"],
        ["FactBot.Analysis"] = ["Lexicon", "Text", "Reading", "Speech", "People", "Stories", "Denials", "Claims"],
        ["FactBot.Articles"] = ["Language", "Repair", "Pages", "Files", "Fetching"],
        ["FactBot.Storage"] = ["Disk", "Json", "Engine", "Records", "Maintenance"],
        ["FactBot.Slack"] = ["Protocol", "App", "Outbound", "Inbound"],
        ["FactBot.Discord"] = ["Protocol", "Api", "Outbound", "Registration", "Inbound"],
        ["factbot"] = ["Settings", "Json", "Terminal", "Hosting", "Batch", "Parsing", "Desk", "Control", "Composition", "Cli"],
    };

    public static TheoryData<string> Projects => [.. Floors.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Code_mentions_only_what_stands_below_it(string project)
    {
        var types = TypesOf(project);
        var wrong = types
            .SelectMany(t => TypeReferences.Of(t).Where(other => Height(project, other) > Height(project, t) || IsBeside(project, t, other)).Select(other => $"{t.FullName} mentions {other.FullName}"))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_floor(string project) => Assert.Equal(
        Floors[project].SelectMany(f => f.Split(' ')).Order(StringComparer.Ordinal),
        TypesOf(project).Select(t => FolderOf(t)).Where(f => f.Length > 0).Distinct().Order(StringComparer.Ordinal));

    private static List<Type> TypesOf(string project) =>
        [.. Assembly.Load(project).GetTypes().Where(t => t is { DeclaringType: null, Namespace: not null } && t.Namespace.StartsWith("FactBot.", StringComparison.Ordinal))];

    private static string FolderOf(Type type) => type.Namespace!.Split('.') is [_, _, var folder, ..] ? folder : "";

    private static int Height(string project, Type type) =>
        FolderOf(type) is { Length: > 0 } folder ? Array.FindIndex(Floors[project], f => f.Split(' ').Contains(folder)) : int.MaxValue;

    /// <summary>Two folders on one floor do not see each other.</summary>
    private static bool IsBeside(string project, Type one, Type other) => FolderOf(one) != FolderOf(other) && Height(project, one) == Height(project, other);
}
