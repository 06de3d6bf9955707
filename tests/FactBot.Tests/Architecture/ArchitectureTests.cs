using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FactBot.Core.Domain;
using FactBot.Core.Views;
using FactBot.Tests.Support;

namespace FactBot.Tests.Architecture;

/// <summary>The house's rules, held by reflection and by reading the sources.</summary>
public partial class ArchitectureTests
{
    private static readonly Assembly Core = typeof(View).Assembly;

    private static IEnumerable<string> References(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name!);

    [Fact]
    public void Core_sees_the_framework_and_the_logging_abstractions_alone() => Assert.All(
        References("FactBot.Core"),
        name => Assert.True(IsFramework(name) || name is "Microsoft.Extensions.Logging.Abstractions", name));

    [Theory]
    [InlineData("FactBot.Analysis")]
    [InlineData("FactBot.Articles")]
    [InlineData("FactBot.Storage")]
    [InlineData("FactBot.Slack")]
    [InlineData("FactBot.Discord")]
    public void The_rooms_see_core_and_no_other_room(string room) => Assert.All(
        References(room).Where(name => name.StartsWith("FactBot", StringComparison.OrdinalIgnoreCase)),
        name => Assert.True(name is "FactBot.Core" || (name is "FactBot.Wire" && room is "FactBot.Slack" or "FactBot.Discord"), name));

    [Fact]
    public void What_both_wire_clients_share_knows_nothing_of_the_rest() => Assert.DoesNotContain(
        References("FactBot.Wire"), name => name.StartsWith("FactBot", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("FactBot.Slack")]
    [InlineData("FactBot.Discord")]
    public void A_wire_client_has_never_heard_of_the_desk(string room) => Assert.All(
        Sources(room).Where(f => f.Split(Path.DirectorySeparatorChar).Contains("Protocol")),
        file => Assert.DoesNotContain("FactBot.Core", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void The_analysis_sees_the_framework_and_core_alone() => Assert.All(
        References("FactBot.Analysis"), name => Assert.True(IsFramework(name) || name == "FactBot.Core", name));

    [Fact]
    public void The_analysis_has_no_package_and_opens_no_file()
    {
        Assert.DoesNotContain("PackageReference", File.ReadAllText(ProjectFile("FactBot.Analysis")), StringComparison.Ordinal);
        Assert.All(Sources("FactBot.Analysis"), file => Assert.False(Files().IsMatch(File.ReadAllText(file)), file));
    }

    [Fact]
    public void The_model_sees_the_framework_its_runtime_analysis_and_core_alone() => Assert.All(
        References("FactBot.Model"),
        name => Assert.True(IsFramework(name) || name is "FactBot.Analysis" or "FactBot.Core" or "Microsoft.ML.OnnxRuntime", name));

    [Fact]
    public void The_runtime_of_the_model_is_referred_to_by_its_project_alone()
    {
        Assert.Equal(["FactBot.Model.csproj"], Projects.Where(p => Mentions(p, "OnnxRuntime")).Select(Path.GetFileName));
        string[] rooms = ["FactBot.Core", "FactBot.Analysis", "FactBot.Articles", "FactBot.Storage", "FactBot.Slack", "FactBot.Discord", "FactBot.Wire", "factbot", "FactBot.Tests"];
        Assert.All(rooms, name => Assert.DoesNotContain("Microsoft.ML.OnnxRuntime", References(name)));
    }

    /// <summary>The trainer needs packages of hundreds of megabytes: whoever builds or tests the program does not.</summary>
    [Fact]
    public void The_trainer_stands_apart()
    {
        Assert.True(File.Exists(Path.Combine(SharedFiles.Root, "tools", "FactBot.Train", "FactBot.Train.csproj")));
        Assert.All(Projects, p => Assert.False(Mentions(p, "TorchSharp") || Mentions(p, "FactBot.Train.csproj"), p));
        Assert.False(Mentions(Path.Combine(SharedFiles.Root, "FactBot.sln"), "FactBot.Train"));
    }

    [Theory]
    [InlineData(typeof(View))]
    [InlineData(typeof(Reading))]
    public void Closed_sets_are_closed(Type set)
    {
        Assert.All(
            set.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(c => !IsCopy(c, set)),
            c => Assert.True(c.IsPrivate));
        var members = set.Assembly.GetTypes().Where(t => t != set && set.IsAssignableFrom(t)).ToList();
        Assert.NotEmpty(members);
        Assert.All(members, t => Assert.True(t.IsSealed && t.DeclaringType == set, t.Name));
    }

    [Fact]
    public void Every_view_is_shown_in_the_terminal()
    {
        Assert.Equal(
            Core.GetTypes().Where(t => t.IsSubclassOf(typeof(View))).OrderBy(t => t.Name),
            SampleViews.All.Select(s => s.GetType()).OrderBy(t => t.Name));
        Assert.All(SampleViews.All, s => Assert.NotEmpty(Printed.Text(s, 80).Trim()));
    }

    [Fact]
    public void Core_knows_no_platform_no_database_and_no_network()
    {
        var sources = Sources("FactBot.Core").ToList();
        Assert.True(sources.Count > 20);
        Assert.All(sources, file => Assert.False(Foreign().IsMatch(File.ReadAllText(file)), file));
    }

    [Fact]
    public void No_file_of_the_rooms_is_longer_than_300_lines()
    {
        string[] rooms = ["FactBot.Core", "FactBot.Analysis", "FactBot.Model", "FactBot.Articles", "FactBot.Host"];
        Assert.All(rooms.SelectMany(Sources), file => Assert.True(File.ReadLines(file).Count() <= 300, file));
    }

    [Fact]
    public void ConfigureAwait_only_suppresses_what_was_thrown() => Assert.All(
        Directory.GetDirectories(Path.Combine(SharedFiles.Root, "src")).SelectMany(d => Sources(Path.GetFileName(d))),
        file => Assert.DoesNotContain("ConfigureAwait(false)", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void Time_comes_from_the_time_provider()
    {
        string[] rooms = ["FactBot.Core", "FactBot.Analysis", "FactBot.Model", "FactBot.Articles", "FactBot.Host"];
        Assert.All(rooms.SelectMany(Sources), file => Assert.False(Clock().IsMatch(File.ReadAllText(file)), file));
    }

    /// <summary>The constructor that copies a record is protected by the language and opens nothing.</summary>
    private static bool IsCopy(ConstructorInfo constructor, Type set) =>
        constructor.GetParameters() is [var only] && only.ParameterType == set && constructor.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsFramework(string name) =>
        name is "netstandard" or "mscorlib" || name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static IReadOnlyList<string> Projects { get; } =
        [.. new[] { "src", "tests" }.SelectMany(top => Directory.EnumerateFiles(Path.Combine(SharedFiles.Root, top), "*.csproj", SearchOption.AllDirectories))];

    private static string ProjectFile(string room) => Path.Combine(SharedFiles.Root, "src", room, $"{room}.csproj");

    private static bool Mentions(string file, string words) => File.ReadAllText(file).Contains(words, StringComparison.Ordinal);

    private static IEnumerable<string> Sources(string room) =>
        Directory.EnumerateFiles(Path.Combine(SharedFiles.Root, "src", room), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [GeneratedRegex("Discord|Slack|LiteDB|HttpClient|Spectre|AngleSharp", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\b(File|Directory|FileInfo|FileStream|DirectoryInfo)\b[.(]")]
    private static partial Regex Files();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b")]
    private static partial Regex Clock();
}
