using System.Diagnostics;
using System.Text.Json.Nodes;
using FactBot.Host.Hosting;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host.Chats;

/// <summary>The program itself, with Discord's token in its environment.</summary>
public sealed class DiscordProcessTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private FakeDiscord _discord = null!;

    private string Wire => Path.Combine(_folder.FullName, "wire.jsonl");

    /// <summary>The program's clock is the real one, and so is Discord's; only how long an answer takes is not looked at.</summary>
    public async Task InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _discord.Ids.Time = TimeProvider.System;
        _discord.Interactions.Budget = TimeSpan.MaxValue;
    }

    public async Task DisposeAsync()
    {
        await _discord.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Process Start(params string[] arguments) => FactBotProcess.Start(
        new Dictionary<string, string>
        {
            ["FACTBOT_Discord__BotToken"] = FakeDiscord.BotToken,
            ["FACTBOT_Discord__ApiBaseUrl"] = _discord.ApiBaseUrl.ToString(),
        },
        arguments);

    [Fact]
    public async Task With_a_token_the_desk_runs_on_Discord_and_the_wire_log_holds_every_call_without_tokens()
    {
        using var process = Start("run", "--data", Path.Combine(_folder.FullName, "desk.db"), "--wire-log", Wire);
        _ = await _discord.Gateway.NextReadyAsync();
        var help = new JsonObject { ["id"] = "1", ["name"] = "fact", ["type"] = 1, ["options"] = new JsonArray(new JsonObject { ["name"] = "help", ["type"] = 1, ["options"] = new JsonArray() }) };
        var asked = await AskedAsync(help);
        Assert.Equal((5, 64), ((int)asked.Callback!["type"]!, (int)asked.Callback["data"]!["flags"]!));
        await _discord.UntilAsync(() => asked.Original is not null);

        process.Kill();
        await process.WaitForExitAsync();
        var calls = (await File.ReadAllLinesAsync(Wire)).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Contains(calls, c => (string?)c["method"] == "PATCH" && ((string?)c["route"])!.StartsWith("/webhooks/", StringComparison.Ordinal));
        var log = await File.ReadAllTextAsync(Wire) + await process.StandardError.ReadToEndAsync();
        Assert.DoesNotContain(FakeDiscord.BotToken, log, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Token, log, StringComparison.Ordinal);
    }

    /// <summary>On a slow machine the program may miss the three seconds: it writes to the person then, and is asked again.</summary>
    private async Task<FakeInteraction> AskedAsync(JsonObject command)
    {
        while (true)
        {
            var told = _discord.Channels.Posts.Count;
            var asked = await _discord.People.CommandAsync(_discord.People.Ana, FakeDiscord.Newsroom, command);
            await _discord.UntilAsync(() => asked.Callback is not null || _discord.Channels.Posts.Count > told);
            if (asked.Callback is not null)
            {
                return asked;
            }
        }
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_take_ends_it_with_a_sentence()
    {
        _discord.InsteadOf = _ => FakeResponses.Unauthorized;
        using var process = Start("run", "--data", Path.Combine(_folder.FullName, "desk.db"));
        using var patience = new CancellationTokenSource(Hang.Limit);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(ExitStatus.Failed, process.ExitCode);
        var error = await process.StandardError.ReadToEndAsync();
        Assert.Contains("token", error, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeDiscord.BotToken, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_what_is_wrong_and_prints_the_invite_link()
    {
        using var process = Start("doctor", "discord", "--width", "300");
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Contains("Servers", printed, StringComparison.Ordinal);
        Assert.Contains("https://discord.com/oauth2/authorize?client_id=" + FakeDiscord.Application, printed, StringComparison.Ordinal);
    }
}
