using System.Text.Json;
using System.Text.RegularExpressions;
using FactBot.Tests.Support;

namespace FactBot.Tests;

/// <summary>NOTICE names what others' work ships with the program: neither less nor more.</summary>
public sealed partial class NoticeTests
{
    [Fact]
    public void Every_package_that_the_program_brings_stands_in_the_notice_with_its_version() => Assert.Equal(Brought(), Named());

    private static SortedSet<string> Brought()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "factbot.deps.json")));
        return [.. file.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name.Replace('/', ' '))];
    }

    private static SortedSet<string> Named() =>
        [.. File.ReadLines(Path.Combine(SharedFiles.Root, "NOTICE")).Select(line => line.Trim()).Where(line => NameAndVersion().IsMatch(line))];

    [GeneratedRegex(@"^[A-Za-z.]+ \d+\.\d+\.\d+$")]
    private static partial Regex NameAndVersion();
}
