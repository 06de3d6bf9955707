using System.Diagnostics;
using System.Text.Json.Nodes;
using FactBot.Host.Hosting;
using FactBot.Tests.Slack;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host.Chats;

/// <summary>The program itself, with Slack's tokens in its environment.</summary>
public sealed class SlackProcessTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private FakeSlack _slack = null!;

    private string Wire => Path.Combine(_folder.FullName, "wire.jsonl");

    /// <summary>The program's clock is the real one, and so is Slack's.</summary>
    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _slack.Time = TimeProvider.System;
    }

    public async Task DisposeAsync()
    {
        await _slack.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Process Start(params string[] arguments) => FactBotProcess.Start(
        new Dictionary<string, string>
        {
            ["FACTBOT_Slack__BotToken"] = "xoxb-very-secret",
            ["FACTBOT_Slack__AppToken"] = "xapp-very-secret",
            ["FACTBOT_Slack__ApiBaseUrl"] = _slack.ApiBaseUrl.ToString(),
        },
        arguments);

    [Fact]
    public async Task With_tokens_the_desk_runs_in_Slack_and_the_wire_log_holds_every_call_without_tokens()
    {
        using var process = Start("run", "--data", Path.Combine(_folder.FullName, "desk.db"), "--wire-log", Wire);
        var socket = await _slack.NextSocketAsync();
        await socket.SendAsync(new JsonObject
        {
            ["envelope_id"] = "E1",
            ["type"] = "events_api",
            ["payload"] = new JsonObject
            {
                ["event_id"] = "Ev1",
                ["team_id"] = FakeSlack.Team,
                ["event"] = new JsonObject
                {
                    ["type"] = "app_mention", ["user"] = "U1ANA", ["channel"] = "C1METRO", ["ts"] = FormattableString.Invariant($"{_slack.Time.GetUtcNow().ToUnixTimeSeconds()}.000100"), ["text"] = $"<@{FakeSlack.Bot}> help",
                },
            },
        });
        Assert.Equal("E1", (string?)(await socket.AckAsync())["envelope_id"]);
        var whisper = await WhisperAsync();
        Assert.Equal("U1ANA", whisper.User);

        process.Kill();
        await process.WaitForExitAsync();
        var calls = (await File.ReadAllLinesAsync(Wire)).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Contains(calls, c => (string?)c["method"] == "chat.postEphemeral" && (string?)c["args"]!["channel"] == "C1METRO");
        Assert.DoesNotContain("very-secret", await File.ReadAllTextAsync(Wire), StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_Slack_does_not_take_ends_it_with_a_sentence()
    {
        _slack.InsteadOf = c => c.Method == "auth.test" ? FakeSlack.Error("invalid_auth") : null;
        using var process = Start("run", "--data", Path.Combine(_folder.FullName, "desk.db"));
        using var patience = new CancellationTokenSource(Hang.Limit);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(ExitStatus.Failed, process.ExitCode);
        var error = await process.StandardError.ReadToEndAsync();
        Assert.Contains("invalid_auth", error, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_what_to_click()
    {
        _slack.InsteadOf = c => c.Method == "apps.connections.open" ? FakeSlack.Error("not_allowed_token_type") : null;
        using var process = Start("doctor", "slack", "--width", "200");
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(ExitStatus.Failed, process.ExitCode);
        Assert.Contains("Socket Mode", printed, StringComparison.Ordinal);
        Assert.Contains("Basic Information, App-Level Tokens", printed, StringComparison.Ordinal);
    }

    private async Task<(string User, string Text)> WhisperAsync()
    {
        using var patience = new CancellationTokenSource(Hang.Limit);
        while (!patience.IsCancellationRequested)
        {
            if (_slack.Whispers.TryDequeue(out var whisper))
            {
                return whisper;
            }

            await Task.Yield();
        }

        throw new TimeoutException("Nobody was told anything.");
    }
}
