using System.Buffers.Binary;
using System.Diagnostics;
using FactBot.Articles.Files;
using FactBot.Host.Parsing;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host.Parsing;

/// <summary>The child itself, from its parent's side.</summary>
public sealed class ParserProgramTests : IDisposable
{
    private readonly Process _child = FactBotProcess.Start(new Dictionary<string, string>(), ParserProgram.Verb);

    public void Dispose()
    {
        _child.Kill();
        _child.Dispose();
    }

    private async Task SendAsync(byte[] file)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, file.Length);
        await _child.StandardInput.BaseStream.WriteAsync(length);
        await _child.StandardInput.BaseStream.WriteAsync(file);
        await _child.StandardInput.BaseStream.FlushAsync();
    }

    [Fact]
    public async Task A_child_without_a_parent_ends()
    {
        _child.StandardInput.Close();
        await _child.WaitForExitAsync().WaitAsync(Hang.Limit);
        Assert.Equal(0, _child.ExitCode);
    }

    [Fact]
    public async Task A_child_that_parses_for_good_ends_with_its_parent()
    {
        await SendAsync(HostilePdfs.Write("page: letters on one spot"));
        _child.StandardInput.Close();
        await _child.WaitForExitAsync().WaitAsync(Hang.Limit);
        Assert.Equal("", await _child.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public async Task A_child_parses_one_file_and_ends()
    {
        await SendAsync(new PdfText().Write());
        var content = new MemoryStream();
        await _child.StandardOutput.BaseStream.CopyToAsync(content).WaitAsync(Hang.Limit);
        await _child.WaitForExitAsync().WaitAsync(Hang.Limit);
        Assert.Equal(["The council said on Monday that the bridge stays closed."], FileContentFormat.Read(content.ToArray())!.Paragraphs.AsEnumerable());
    }

    [Fact]
    public async Task The_verb_is_not_offered()
    {
        var help = await CommandRun.OfAsync("--help");
        Assert.DoesNotContain(ParserProgram.Verb, help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_gets_no_secret()
    {
        const string Name = "PARSER_TEST_TOKEN";
        Environment.SetEnvironmentVariable(Name, "very-secret");
        var environment = ParserChild.StartInfo(new ParserLimits { Heap = 1 << 20 }, ahead: false).Environment;
        Assert.Equal("100000", environment["DOTNET_GCHeapHardLimit"]);
        Assert.DoesNotContain(Name, environment.Keys);
        string[] system = ["PATH", "HOME", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"];
        Assert.All(environment.Keys, k => Assert.True(k.StartsWith("DOTNET_", StringComparison.Ordinal) || system.Contains(k), k));
    }

    [Fact]
    public void A_content_survives_the_way_to_the_parent()
    {
        var content = new FileContent
        {
            Title = "T",
            Author = "",
            Created = DateTimeOffset.UnixEpoch,
            Modified = DateTimeOffset.UnixEpoch.ToOffset(TimeSpan.FromHours(2)),
            Paragraphs = ["one\ntwo", "\u20AC"],
        };
        var bytes = new MemoryStream();
        FileContentFormat.Write(content, bytes);
        var read = FileContentFormat.Read(bytes.ToArray())!;
        Assert.Equal(content.Paragraphs.AsEnumerable(), read.Paragraphs);
        Assert.Equal(content with { Paragraphs = [] }, read with { Paragraphs = [] });
        Assert.Null(FileContentFormat.Read(bytes.ToArray().AsMemory(..^1)));
    }
}
