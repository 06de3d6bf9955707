using FactBot.Articles;
using FactBot.Articles.Files;
using FactBot.Core.Domain;
using FactBot.Core.Views;
using FactBot.Host.Parsing;
using FactBot.Tests.Articles.Files;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Host.Parsing;

/// <summary>Children of the program, as it starts them.</summary>
public sealed class ChildFileParserTests : IDisposable
{
    private readonly FastTimeProvider _time = new(4);
    private readonly ChildFileParser _parser;

    public ChildFileParserTests() => _parser = new ChildFileParser(new ParserLimits(), ahead: false, _time);

    public static TheoryData<string> Few => [.. HostilePdfs.Few];

    public void Dispose() => _parser.Dispose();

    private static byte[] Release(string title = "Bridge closed") =>
        TestPdf.Write(title, ["The mayor said on Monday that the old bridge would be closed for the rest of the year."], ["The repair costs four million."]);

    [Fact]
    public async Task A_child_reads_what_the_parser_reads()
    {
        var (file, expected) = (Release("A \u20AC bridge"), PdfParser.Parse(Release("A \u20AC bridge")));
        var content = await _parser.ParseAsync(file, default);
        Assert.Null(content.Fault);
        Assert.NotEmpty(expected.Paragraphs);
        Assert.Equal(expected.Paragraphs.AsEnumerable(), content.Paragraphs);
        Assert.Equal((expected.Title, expected.Author), (content.Title, content.Author));
    }

    [Theory]
    [MemberData(nameof(Few))]
    public async Task A_hostile_file_is_answered_within_its_limits(string name)
    {
        var reading = await new ArticleSource(null, _parser, new FakeTimeProvider()).ReadAsync(HostilePdfs.Write(name), "a.pdf", default).WaitAsync(Hang.Limit);
        Assert.IsType<Reading.Unreadable>(reading);
        Assert.InRange(_parser.LargestResident, 1, 512L << 20);
    }

    [Fact]
    public async Task A_stack_that_overflows_says_that_the_file_refers_to_itself()
    {
        var reading = await new ArticleSource(null, _parser, new FakeTimeProvider()).ReadAsync(HostilePdfs.Write("self: page/Contents"), "a.pdf", default);
        Assert.Equal(
            "I couldn't read this PDF: it refers to itself, or is nested too deeply. Open it and paste its text here.",
            ProblemPhrases.Of(Assert.IsType<Reading.Unreadable>(reading)).Sentence);
    }

    [Fact]
    public async Task A_child_whose_time_is_over_is_ended()
    {
        using var parser = new ChildFileParser(new ParserLimits { Time = TimeSpan.FromSeconds(2) }, ahead: false, new FastTimeProvider(10));
        Assert.Equal(FileFault.TooComplex, (await parser.ParseAsync(HostilePdfs.Write("page: letters on one spot"), default).WaitAsync(Hang.Limit)).Fault);
    }

    [Fact]
    public async Task A_child_that_fills_the_memory_is_ended()
    {
        using var parser = new ChildFileParser(new ParserLimits { Resident = 1, Time = Hang.Limit }, ahead: false, _time);
        Assert.Equal(FileFault.TooComplex, (await parser.ParseAsync(Release(), default)).Fault);
    }

    [Fact]
    public async Task The_heap_of_a_child_has_a_limit()
    {
        using var parser = new ChildFileParser(new ParserLimits { Heap = 24 << 20 }, ahead: false, _time);
        Assert.NotNull((await parser.ParseAsync(HostilePdfs.Write("filter: run lengths in zeros"), default)).Fault);
        Assert.InRange(parser.LargestResident, 1, 200L << 20);
    }

    [Fact]
    public async Task Who_no_longer_wants_to_know_ends_the_child()
    {
        using var stop = new CancellationTokenSource();
        var parsing = _parser.ParseAsync(HostilePdfs.Write("page: letters on one spot"), stop.Token);
        await Polled.UntilAsync(() => _parser.LargestResident > 0);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => parsing.WaitAsync(Hang.Limit));
    }

    [Fact]
    public async Task One_who_reads_a_good_file_does_not_wait_for_those_who_read_bad_ones()
    {
        using var stop = new CancellationTokenSource();
        using var parser = new ChildFileParser(new ParserLimits { Time = Hang.Limit }, ahead: false, new FastTimeProvider(1));
        var bad = Enumerable.Range(0, 2).Select(_ => parser.ParseAsync(HostilePdfs.Write("page: letters on one spot"), stop.Token)).ToList();
        Assert.Null((await parser.ParseAsync(Release(), default).WaitAsync(Hang.Limit)).Fault);
        Assert.All(bad, b => Assert.False(b.IsCompleted));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(bad));
    }

    [Fact]
    public async Task A_desk_has_a_child_ahead_only_after_its_first_file_and_for_a_while()
    {
        using var parser = new ChildFileParser(new ParserLimits(), ahead: true, _time);
        Assert.False(parser.IsAhead);
        Assert.Null((await parser.ParseAsync(Release(), default)).Fault);
        Assert.True(parser.IsAhead);
        Assert.Equal("Next", (await parser.ParseAsync(Release("Next"), default)).Title);
        Assert.True(parser.IsAhead);
        _time.Pass(new ParserLimits().Rest);
        Assert.False(parser.IsAhead);
    }

    [Fact]
    public async Task A_verb_has_no_child_ahead()
    {
        Assert.Null((await _parser.ParseAsync(Release(), default)).Fault);
        Assert.False(_parser.IsAhead);
    }

    [Fact]
    public async Task The_verb_check_reads_a_PDF_and_says_what_is_wrong_with_a_bad_one()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (good, bad) = (Path.Combine(folder.FullName, "good.pdf"), Path.Combine(folder.FullName, "bad.pdf"));
            await File.WriteAllBytesAsync(good, Release());
            await File.WriteAllBytesAsync(bad, HostilePdfs.Write("self: page/Contents"));
            var read = await CommandRun.OfAsync("check", "--json", good);
            Assert.Contains("Bridge closed", read.Output, StringComparison.Ordinal);
            var refused = await CommandRun.OfAsync("check", bad);
            Assert.Equal((1, ""), (refused.Status, refused.Output));
            Assert.StartsWith("I couldn't read this PDF: it refers to itself", refused.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
