using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Tests.Support;

namespace FactBot.Tests;

/// <summary>
/// The tests hold on any day and on any machine: none asks what day it is, waits a while for something to happen, or fails because it took
/// long. The clock is <see cref="FastTimeProvider"/> or one that is moved by hand; <see cref="Hang"/> ends what would wait for ever, and
/// <see cref="Polled"/> waits for what nobody tells.
/// </summary>
public sealed partial class TimeRulesTests
{
    private static readonly string Root = Path.Combine(SharedFiles.Root, "tests", "FactBot.Tests");

    /// <summary>Where the real clock is that of the program under test, which runs as it is, and what stands beside it is dated by it too.</summary>
    private static readonly string[] Programs = ["DiscordProcessTests.cs", "SlackProcessTests.cs", "DoctorTests.cs"];

    private static IReadOnlyList<string> Sources { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Root, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "TimeRulesTests.cs")),
    ];

    [Fact]
    public void No_test_asks_what_time_it_is() => Nowhere(RealClock(), [.. Programs, "FastTimeProvider.cs"]);

    [Fact]
    public void Beside_the_clock_of_a_program_stands_no_moment_of_the_past() => Nowhere(FixedMoment(), [.. Sources.Select(Path.GetFileName).Except(Programs).OfType<string>()]);

    [Fact]
    public void No_test_lets_a_while_go_by() => Nowhere(Delay(), ["FastTimeProviderTests.cs", "Polled.cs"]);

    [Fact]
    public void No_test_measures_how_long_something_takes() => Nowhere(Measure(), []);

    [Fact]
    public void Whatever_is_waited_for_has_the_time_that_only_ends_a_hang() => Nowhere(Bound(), []);

    [Theory]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("new RateBuckets(TimeProvider.System)")]
    [InlineData("await Task.Delay(100);")]
    [InlineData("Thread.Sleep(1)")]
    [InlineData("source.CancelAfter(50)")]
    [InlineData("var watch = Stopwatch.StartNew();")]
    [InlineData("await task.WaitAsync(TimeSpan.FromSeconds(20));")]
    [InlineData("new CancellationTokenSource(TimeSpan.FromSeconds(20))")]
    [InlineData("new CancellationTokenSource(500)")]
    [InlineData("SpinWait.SpinUntil(() => so, TimeSpan.FromSeconds(1))")]
    [InlineData("pipe.ConnectAsync(5000)")]
    [InlineData("\"ts\": \"1795510700.000100\"")]
    [InlineData("new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)")]
    public void What_the_rules_are_against_is_seen(string line) =>
        Assert.Contains((Regex[])[RealClock(), FixedMoment(), Delay(), Measure(), Bound()], rule => rule.IsMatch(line));

    [Theory]
    [InlineData("await task.WaitAsync(Hang.Limit);")]
    [InlineData("await Task.Delay(Timeout.Infinite, ct);")]
    [InlineData("new CancellationTokenSource()")]
    [InlineData("_time.Advance(TimeSpan.FromSeconds(5));")]
    [InlineData("_bell.WaitAsync(TimeSpan.FromSeconds(5), true, default)")]
    public void What_is_fair_is_left(string line) =>
        Assert.DoesNotContain((Regex[])[RealClock(), Delay(), Measure(), Bound()], rule => rule.IsMatch(line));

    private static void Nowhere(Regex rule, IReadOnlyCollection<string> but)
    {
        Assert.True(Sources.Count > 200);
        Assert.All(but, name => Assert.Contains(Sources, s => Path.GetFileName(s) == name));
        Assert.Empty(Sources.Where(s => !but.Contains(Path.GetFileName(s))).SelectMany(s => File.ReadLines(s)
            .Select((line, i) => (Line: line, At: string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(Root, s)}:{i + 1}")))
            .Where(l => rule.IsMatch(l.Line))
            .Select(l => $"{l.At} {l.Line.Trim()}")));
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.((Utc)?Now|Today)\b|TimeProvider\.System|TickCount")]
    private static partial Regex RealClock();

    [GeneratedRegex(@"\b1[0-9]{9}\.[0-9]{6}\b|\b1[0-9]{17,18}\b|new(\s+DateTimeOffset)?\((19|20)[0-9]{2},")]
    private static partial Regex FixedMoment();

    [GeneratedRegex(@"Task\.Delay\((?!Timeout\.Infinite)|Thread\.Sleep|\.CancelAfter\(|PeriodicTimer|SpinWait\.SpinOnce")]
    private static partial Regex Delay();

    [GeneratedRegex(@"\bStopwatch\b|\bElapsed(Milliseconds)?\b")]
    private static partial Regex Measure();

    [GeneratedRegex(@"\b(WaitAsync|Wait|WaitOne|Join|WaitForExit|EndsAsync)\((TimeSpan\.From\w+\([^)]*\)|[0-9]+)\)|\bCancellationTokenSource\((TimeSpan\.|[0-9])|SpinUntil\(.*(TimeSpan\.|[0-9]{2})|\bConnectAsync\([0-9]")]
    private static partial Regex Bound();
}
