using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host;

public sealed class BatchCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<CommandRun> AnalyzeAsync(params string[] lines) =>
        CommandRun.WithInputAsync(string.Join('\n', lines), CommandRun.With(new FakeAnalyzer(text => Findings.None with
        {
            Sentences = [new Sentence(new Passage(0, text.Raw.Length), 1)],
        })), "analyze", "--jsonl");

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    private static string? Error(string line) => Json(line).TryGetProperty("error", out var error) ? error.GetString() : null;

    [Fact]
    public async Task Answers_come_in_the_order_of_the_lines_and_bad_lines_stop_nothing()
    {
        var run = await AnalyzeAsync(
            """{"id":"a","text":"One."}""",
            "no json",
            "",
            """{"id":"b","text":"\ud800"}""",
            """{"id":"c"}""",
            """{"text":"no id"}""",
            """["d"]""",
            """{"id":"e","text":7}""",
            """{"id":"f","text":"fail"}""",
            """{"id":"g","text":"caf\u00e9 \ud83c\udf0a","title":"T"}""" + "\r");
        Assert.Equal((0, "9 lines, 7 with errors\n"), (run.Status, run.Error));
        string?[] ids = ["a", null, "b", "c", null, null, "e", "f", "g"];
        Assert.Equal(ids, run.Lines.Select(l => Json(l).GetProperty("id").GetString()));
        Assert.Equal([0, 8], run.Lines.Select((l, i) => (l, i)).Where(x => Error(x.l) is null).Select(x => x.i));
        Assert.Equal("[[0,7]]", Json(run.Lines[8]).GetProperty("sentences").GetRawText());
    }

    [Theory]
    [InlineData("no json", "Line 1: This is not JSON: see byte 2 of the line.")]
    [InlineData("""{"id":"b","text":"\ud800"}""", "\"text\" holds half a character (a lone surrogate or broken UTF-8).")]
    [InlineData("""{"id":"c"}""", "\"text\" is missing. Give the article's text, or \"path\" with the name of a text file.")]
    [InlineData("""{"id":"e","text":7}""", "\"text\" is not a string.")]
    [InlineData("""{"id":"e","text":"x"} x""", "This is not JSON: see byte 23 of the line.")]
    [InlineData("""{"id":"h","path":"there/is/none.txt"}""", "There is no file \"there/is/none.txt\". Check its name and folder.")]
    public async Task A_bad_line_is_told_what_is_wrong(string line, string error) =>
        Assert.Equal(error, Error((await AnalyzeAsync(line)).Lines.Single()));

    [Fact]
    public async Task A_mistake_on_one_line_shows_no_word_of_the_article() =>
        Assert.DoesNotContain("secret", Error((await AnalyzeAsync("""{"id":"f","text":"fail"}""")).Lines.Single()), StringComparison.Ordinal);

    [Fact]
    public async Task Where_nothing_can_be_analysed_each_line_says_what_to_install()
    {
        var run = await CommandRun.WithInputAsync("""{"id":"a","text":"One."}""" + "\n" + """{"id":"b","text":"Two."}""", CommandRun.With(new LostModel()), "analyze", "--jsonl");
        Assert.Equal((0, "2 lines, 2 with errors\n"), (run.Status, run.Error));
        Assert.Equal(["a", "b"], run.Lines.Select(l => Json(l).GetProperty("id").GetString()));
        Assert.All(run.Lines, l => Assert.Equal($"This article was not analysed: {LostModel.Sentence}", Error(l)));
    }

    [Fact]
    public async Task A_line_of_50_MB_is_refused_with_its_id_and_the_next_one_goes_on()
    {
        await using var input = new EndlessLine("""{"id":"big","text":" """.TrimEnd(), 50 << 20, "\n{\"id\":\"next\",\"text\":\"x\"}\n");
        var run = await CommandRun.WithInputAsync(input, CommandRun.With(new FakeAnalyzer(Findings.None)), "analyze", "--jsonl");
        Assert.Equal(["big", "next"], run.Lines.Select(l => Json(l).GetProperty("id").GetString()));
        Assert.StartsWith("The line is longer than 16 MB.", Error(run.Lines[0]), StringComparison.Ordinal);
        Assert.Null(Error(run.Lines[1]));
    }

    [Fact]
    public async Task A_path_may_be_packed_and_a_bomb_or_a_broken_file_is_refused()
    {
        Pack("a.txt.gz", "Packed."u8.ToArray());
        Pack("bomb.txt.gz", new byte[20 << 20]);
        File.WriteAllText(Path.Combine(_folder, "broken.txt.gz"), "no gzip");
        string[] names = ["a.txt.gz", "bomb.txt.gz", "broken.txt.gz"];
        var lines = names.Select(name => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = name, ["path"] = Path.Combine(_folder, name) }));
        var run = await AnalyzeAsync([.. lines]);
        Assert.Equal("[[0,7]]", Json(run.Lines[0]).GetProperty("sentences").GetRawText());
        Assert.Equal("The file holds more than 16 MB.", Error(run.Lines[1]));
        Assert.StartsWith("The file ends in .gz and cannot be unpacked", Error(run.Lines[2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_answers_with_the_agreed_fields()
    {
        var run = await CommandRun.WithInputAsync(
            """{"id":"p","html":"<html><body><article><p>The council met on Monday and voted for the bridge.</p></article></body></html>","url":"https://example.org/a"}""" +
            "\n" + """{"id":"q","html":"<p>x</p>","url":"not a link"}""" + "\n" + """{"id":"r"}""",
            null,
            "read",
            "--jsonl");
        string[] fields = ["id", "title", "authors", "published", "modified", "site", "canonical", "language", "paywalled", "text"];
        Assert.Equal(fields, Json(run.Lines[0]).EnumerateObject().Select(p => p.Name));
        Assert.Contains("The council met on Monday", Json(run.Lines[0]).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("\"url\" is not a web address.", Error(run.Lines[1]), StringComparison.Ordinal);
        Assert.StartsWith("\"html\" is missing.", Error(run.Lines[2]), StringComparison.Ordinal);
    }

    private void Pack(string name, byte[] content)
    {
        using var packed = new GZipStream(File.Create(Path.Combine(_folder, name)), CompressionLevel.Fastest);
        packed.Write(content);
    }

    /// <summary>A first line that is made while it is read, so that the test holds none of it.</summary>
    private sealed class EndlessLine(string begin, long fill, string end) : Stream
    {
        private readonly byte[] _begin = Encoding.UTF8.GetBytes(begin);
        private readonly byte[] _end = Encoding.UTF8.GetBytes(end);
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => _begin.Length + fill + _end.Length;

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, Length - _at);
            for (var i = 0; i < read; i++, _at++)
            {
                buffer[offset + i] = _at < _begin.Length ? _begin[_at] : _at < _begin.Length + fill ? (byte)'a' : _end[_at - _begin.Length - fill];
            }

            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
