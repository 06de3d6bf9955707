using FactBot.Discord.Protocol;

namespace FactBot.Tests.Discord.Protocol;

public sealed class SessionFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Path => System.IO.Path.Combine(_folder, "discord.session");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static GatewaySession Sample(long sequence) =>
        new("session", "wss://resume.example", sequence, GatewayIntents.Guilds | GatewayIntents.MessageContent, new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero));

    [Fact]
    public async Task What_was_written_last_is_read()
    {
        var file = new SessionFile(Path);
        await file.WriteAsync(Sample(1), default);
        await file.WriteAsync(Sample(2), default);

        Assert.Equal(Sample(2), await new SessionFile(Path).ReadAsync(default));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"Id\":\"s\"")]
    [InlineData("{\"Id\":\"\",\"Sequence\":1}")]
    [InlineData("{\"Id\":\"s\",\"Sequence\":-1}")]
    [InlineData("[1]")]
    public async Task A_file_that_is_damaged_is_none(string content)
    {
        await File.WriteAllTextAsync(Path, content);

        Assert.Null(await new SessionFile(Path).ReadAsync(default));
    }

    [Fact]
    public async Task Where_there_is_no_file_there_is_no_session() => Assert.Null(await new SessionFile(Path).ReadAsync(default));

    [Fact]
    public async Task A_write_that_fails_leaves_what_was_there()
    {
        var file = new SessionFile(Path);
        await file.WriteAsync(Sample(1), default);
        Directory.CreateDirectory(Path + ".next");

        await Assert.ThrowsAnyAsync<Exception>(() => file.WriteAsync(Sample(2), default));
        Assert.Equal(Sample(1), await file.ReadAsync(default));
    }

    [Fact]
    public async Task Only_its_owner_may_read_it()
    {
        await new SessionFile(Path).WriteAsync(Sample(1), default);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }
}
