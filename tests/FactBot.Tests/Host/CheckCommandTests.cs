using FactBot.Core.Domain;
using FactBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Tests.Host;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Action<IServiceCollection> Sample =>
        CommandRun.With(new FakeSource(new Reading.Read(SampleStory.Article)), new FakeAnalyzer(SampleStory.Findings));

    private string File(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    [Theory]
    [InlineData]
    [InlineData("chek", "x")]
    [InlineData("check")]
    [InlineData("check", "a", "b")]
    [InlineData("check", "a", "--width", "5")]
    [InlineData("check", "a", "--width", "wide")]
    [InlineData("check", "a", "--color", "pink")]
    [InlineData("check", "a", "--json", "--report")]
    [InlineData("analyze")]
    [InlineData("analyze", "--jsonl", "a", "b")]
    [InlineData("read")]
    public async Task Wrong_usage_is_told_with_status_2_and_where_to_look(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.Matches("(?s)^[A-Z'\\-].*\nSee: factbot.* --help\n$", run.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("analyze", "--jsonl")]
    [InlineData("read", "--jsonl")]
    public async Task A_missing_file_and_a_folder_are_told_in_one_sentence_with_status_1(params string[] verb)
    {
        var missing = await CommandRun.OfAsync([.. verb, Path.Combine(_folder, "none.txt")]);
        Assert.Equal((1, ""), (missing.Status, missing.Output));
        Assert.Equal($"There is no file \"{Path.Combine(_folder, "none.txt")}\". Check its name and folder.\n", missing.Error);

        var folder = await CommandRun.OfAsync([.. verb, _folder]);
        Assert.Equal((1, ""), (folder.Status, folder.Output));
        Assert.Equal($"\"{_folder}\" is a folder. Name one file in it.\n", folder.Error);
    }

    [Fact]
    public async Task A_link_without_its_beginning_is_recognised()
    {
        var run = await CommandRun.OfAsync("check", "example.org/news/story");
        Assert.Equal(1, run.Status);
        Assert.Contains("begin it with https://", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_and_an_empty_standard_input_are_told()
    {
        foreach (var input in new[] { File("empty.txt", " \n"), "-" })
        {
            var run = await CommandRun.OfAsync("check", input);
            Assert.Equal((1, ""), (run.Status, run.Output));
            Assert.Equal("There is no text in this. Give me the article's own words or its link.\n", run.Error);
        }
    }

    [Fact]
    public async Task The_card_stands_alone_and_its_last_line_tells_of_the_report()
    {
        var run = await CommandRun.WithInputAsync("", Sample, "check", File("story.txt", "x"), "--width", "100");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.StartsWith("Council paid twice", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KEY CLAIMS", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nAdd --report for the quotes, the denials in full, and why each claim was chosen.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_found_no_report_is_offered_and_none_printed()
    {
        const string Text = "The council met on Tuesday in the old hall by the harbour, and it will meet there again in two weeks.";
        var nothing = CommandRun.With(new FakeAnalyzer(Findings.None));
        var card = await CommandRun.WithInputAsync(Text, nothing, "check", "-");
        var report = await CommandRun.WithInputAsync(Text, nothing, "check", "-", "--report");
        Assert.Equal((0, ""), (card.Status, card.Error));
        Assert.DoesNotContain("--report", card.Output, StringComparison.Ordinal);
        Assert.Equal(card.Output, report.Output);
    }

    [Fact]
    public async Task The_report_comes_below_the_card_plain_where_there_is_no_terminal()
    {
        var run = await CommandRun.WithInputAsync("", Sample, "check", File("story.txt", "x"), "--report", "--width", "100");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.StartsWith("Council paid twice", run.Output, StringComparison.Ordinal);
        Assert.True(run.Output.IndexOf("Found by a program", StringComparison.Ordinal) < run.Output.IndexOf("KEY CLAIMS", StringComparison.Ordinal));
        Assert.DoesNotContain("--report", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        var colored = await CommandRun.WithInputAsync("", Sample, "check", "-", "--report", "--color", "always");
        Assert.Contains('\u001b', colored.Output);
    }

    [Fact]
    public async Task A_link_is_fetched_and_a_file_is_not()
    {
        var source = new FakeSource(new Reading.Unreadable(UnreadableKind.Paywall, "3"));
        var services = CommandRun.With(source, new FakeAnalyzer(Findings.None));
        var link = await CommandRun.WithInputAsync("", services, "check", "https://example.org/a");
        await CommandRun.WithInputAsync("", services, "check", File("b.txt", "x"));
        await CommandRun.WithInputAsync("", services, "check", "-");
        Assert.Equal(["https://example.org/a", "b.txt", "(no name)"], source.Asked);
        Assert.Equal((1, "I couldn't read this page (paywall, 3 sentences). Paste the text here or attach a file.\n"), (link.Status, link.Error));
    }

    [Fact]
    public async Task A_mistake_of_the_program_is_one_sentence_without_a_trace_and_without_the_article()
    {
        var run = await CommandRun.WithInputAsync("fail", CommandRun.With(new FakeAnalyzer(Findings.None)), "check", "-");
        Assert.Equal(1, run.Status);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--report")]
    [InlineData("--json")]
    public async Task Where_nothing_can_be_analysed_one_sentence_says_what_to_install(string form)
    {
        var run = await CommandRun.WithInputAsync(SampleStory.Text.Raw, CommandRun.With(new LostModel()), "check", "-", form);
        Assert.Equal((1, "", $"This article was not analysed: {LostModel.Sentence}\n"), (run.Status, run.Output, run.Error));
    }

    [Fact]
    public async Task Help_shows_examples_of_the_verb()
    {
        var run = await CommandRun.OfAsync("analyze", "--help");
        Assert.Equal(0, run.Status);
        Assert.Contains("factbot analyze --jsonl articles.jsonl", run.Output, StringComparison.Ordinal);
        Assert.Contains("UTF-16", run.Output, StringComparison.Ordinal);
    }
}
