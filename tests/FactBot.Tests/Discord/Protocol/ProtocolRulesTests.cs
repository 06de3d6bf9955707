using System.Text.RegularExpressions;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>The client is good for any bot: it has never heard of this one.</summary>
public sealed partial class ProtocolRulesTests
{
    private static IReadOnlyList<string> Sources { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(SharedFiles.Root, "src", "FactBot.Discord", "Protocol"), "*.cs", SearchOption.AllDirectories)];

    [Fact]
    public void It_sees_neither_the_desk_nor_the_wall_clock()
    {
        Assert.True(Sources.Count > 20);
        Assert.All(Sources, file => Assert.False(Foreign().IsMatch(File.ReadAllText(file)), file));
    }

    [Fact]
    public void Its_files_fit_one_sitting() => Assert.All(Sources, file => Assert.InRange(File.ReadLines(file).Count(), 1, 300));

    [GeneratedRegex(@"FactBot\.Core|Slack|\bDateTime(Offset)?\.(Utc)?Now\b|TimeProvider\.System")]
    private static partial Regex Foreign();
}
