using System.Text.Json.Nodes;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Support;
using FactBot.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>Answers of every kind, over real connections.</summary>
public sealed class RestTests : IAsyncLifetime, IDisposable
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private const string Hook = "/webhooks/{webhook_id}/{webhook_token}";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    private FakeDiscord _discord = null!;
    private HttpClient _http = null!;
    private DiscordRest _rest = null!;

    private static DiscordCall Post => DiscordCall.Post(Messages).For("channel_id", FakeDiscord.Newsroom).Sending(new JsonObject { ["content"] = "hello" });

    private static DiscordCall Answer => DiscordCall.Post(Callback).For("interaction_id", "1").For("interaction_token", "t").Sending(new JsonObject { ["type"] = 5 });

    private static DiscordCall FollowUp => DiscordCall.Post(Hook).For("webhook_id", "1").For("webhook_token", "t").Sending(new JsonObject { ["content"] = "hello" });

    public async Task InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _http = new HttpClient { BaseAddress = _discord.ApiBaseUrl };
        _rest = new DiscordRest(_http, new RateBuckets(_time), _time);
    }

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    public void Dispose() => _http.Dispose();

    private Task<DiscordResponse> CallAsync(DiscordCall call) => _rest.CallAsync(call, FakeDiscord.BotToken, default);

    [Fact]
    public async Task A_call_carries_the_token_the_user_agent_and_json()
    {
        var ok = Assert.IsType<DiscordResponse.Ok>(await CallAsync(Post.With("limit", 5).With("wait", true).With("nothing", (string?)null)));
        var request = Assert.Single(_discord.Requests);

        Assert.Equal("hello", ok.Body.Text("content"));
        Assert.Equal(("POST", "/channels/1100000000000000003/messages", "Bot fake.bot.token"), (request.Method, request.Path, request.Authorization));
        Assert.Matches("^DiscordBot \\(https://[^ ,]+, \\d+\\.\\d+\\.\\d+\\)$", request.UserAgent);
        Assert.Equal("limit=5&wait=true", string.Join('&', request.Query.Select(q => $"{q.Key}={q.Value}")));
    }

    [Fact]
    public async Task Routes_with_a_token_of_their_own_carry_no_other()
    {
        await _rest.CallAsync(FollowUp, null, default);

        Assert.Null(Assert.Single(_discord.Requests).Authorization);
    }

    [Fact]
    public async Task An_answer_without_a_body_is_one()
    {
        var message = _discord.Channels.Add(new FakeMessage("5", FakeDiscord.Newsroom, _discord.Bot, new JsonObject { ["content"] = "x" }));
        var call = DiscordCall.Put("/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me")
            .For("channel_id", FakeDiscord.Newsroom).For("message_id", message.Id).For("emoji_name", "📝");

        Assert.Null(Assert.IsType<DiscordResponse.Ok>(await CallAsync(call)).Body.Text("anything"));
        Assert.Equal(["📝"], _discord.Channels.Message("5")!.Marks);
    }

    [Theory]
    [InlineData(400, 50035)]
    [InlineData(403, 50001)]
    [InlineData(404, 10003)]
    [InlineData(400, 50083)]
    [InlineData(413, 40005)]
    public async Task A_refusal_is_told_with_discords_code_and_words(int status, int code)
    {
        _discord.InsteadOf = _ => FakeResponses.Error(status, code, "No.");

        Assert.Equal(new DiscordResponse.Failed(status, code, "No."), await CallAsync(Post));
    }

    [Fact]
    public async Task A_refusal_names_the_field_that_is_wrong()
    {
        _discord.InsteadOf = _ => Results.Content("""{"message":"Invalid Form Body","code":50035,"errors":{"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH"}]}}}""", statusCode: 400);

        Assert.Contains("BASE_TYPE_MAX_LENGTH", Assert.IsType<DiscordResponse.Failed>(await CallAsync(Post)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_broken_server_may_have_taken_it(int status)
    {
        _discord.After = _ => Results.StatusCode(status);

        Assert.IsType<DiscordResponse.Unclear>(await CallAsync(Post));
        Assert.Single(_discord.Channels.Posts);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{\"id\":")]
    public async Task An_answer_that_is_no_json_is_unclear(string body)
    {
        _discord.InsteadOf = _ => Results.Content(body, "application/json");

        Assert.IsType<DiscordResponse.Unclear>(await CallAsync(Post));
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_unclear()
    {
        _rest = new DiscordRest(_http, new RateBuckets(_time), _time) { MostBytes = 100 };
        _discord.InsteadOf = _ => Results.Content($"\"{new string('x', 1000)}\"", "application/json");

        Assert.IsType<DiscordResponse.Unclear>(await CallAsync(Post));
    }

    [Fact]
    public async Task Where_no_answer_comes_in_time_the_message_may_be_there()
    {
        _discord.After = _ => FakeResponses.Silence;
        var call = CallAsync(Post);
        await _discord.UntilAsync(() => _discord.Channels.Posts.Count == 1);
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(new DiscordResponse.Unclear("no answer in time"), await call.WaitAsync(Hang.Limit));
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        using var nobody = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:1/") };

        Assert.IsType<DiscordResponse.NotSent>(await new DiscordRest(nobody, new RateBuckets(_time), _time).CallAsync(Post, "t", default));
    }

    [Fact]
    public async Task A_message_with_a_nonce_is_there_once_however_often_it_is_sent()
    {
        var call = DiscordCall.Post(Messages).For("channel_id", FakeDiscord.Newsroom).Sending(new JsonObject { ["content"] = "x", ["nonce"] = "n1", ["enforce_nonce"] = true });
        _discord.After = _ => _discord.Requests.Count == 1 ? FakeResponses.BadGateway : null;

        Assert.IsType<DiscordResponse.Unclear>(await CallAsync(call));
        Assert.Equal(_discord.Channels.Posts.Single().Id, Assert.IsType<DiscordResponse.Ok>(await CallAsync(call)).Body.Text("id"));
    }

    [Theory]
    [InlineData("user", true, false)]
    [InlineData("shared", true, false)]
    [InlineData("global", true, true)]
    public async Task A_limit_holds_back_what_it_is_about_and_nothing_else(string scope, bool same, bool other)
    {
        _discord.InsteadOf = r => r.Method == "POST" ? FakeResponses.Limited(scope, 60.5) : null;
        Assert.Equal(new DiscordResponse.RateLimited(TimeSpan.FromSeconds(60.5)), await CallAsync(Post));
        _discord.InsteadOf = _ => null;

        Assert.Equal(same, await CallAsync(Post) is DiscordResponse.RateLimited);
        Assert.Equal(other, await CallAsync(DiscordCall.Get("/users/@me")) is DiscordResponse.RateLimited);
        Assert.IsNotType<DiscordResponse.RateLimited>(await _rest.CallAsync(Answer, null, default));
        Assert.IsNotType<DiscordResponse.RateLimited>(await _rest.CallAsync(FollowUp, null, default));
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.IsType<DiscordResponse.Ok>(await CallAsync(Post));
    }

    [Fact]
    public async Task A_wait_of_a_few_seconds_is_waited_for()
    {
        _discord.InsteadOf = _ => FakeResponses.Limited("user", 3);
        await CallAsync(Post);
        _discord.InsteadOf = _ => null;
        var call = CallAsync(Post);
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(4));

        Assert.IsType<DiscordResponse.Ok>(await call.WaitAsync(Hang.Limit));
    }

    [Fact]
    public async Task The_edge_before_the_api_limits_everything()
    {
        _discord.InsteadOf = _ => Results.Content("error code: 1015", statusCode: 429);
        Assert.IsType<DiscordResponse.RateLimited>(await CallAsync(Post));
        _discord.InsteadOf = _ => null;

        Assert.IsType<DiscordResponse.RateLimited>(await CallAsync(DiscordCall.Get("/users/@me")));
        Assert.IsType<DiscordResponse.RateLimited>(await _rest.CallAsync(Answer, null, default));
        Assert.IsType<DiscordResponse.RateLimited>(await _rest.CallAsync(FollowUp, null, default));
        Assert.Single(_discord.Requests);
    }

    [Fact]
    public async Task A_token_that_is_unknown_is_not_used_again()
    {
        Assert.IsType<DiscordResponse.Failed>(await _rest.CallAsync(Post, "wrong", default));
        Assert.Equal(401, Assert.IsType<DiscordResponse.Failed>(await CallAsync(Post)).Status);

        Assert.Single(_discord.Requests);
        Assert.Contains("token", _rest.ShutOut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_token_that_is_over_says_nothing_about_the_bots()
    {
        _discord.InsteadOf = r => r.Route == Hook ? FakeResponses.Error(401, 50027, "Invalid Webhook Token") : null;
        await _rest.CallAsync(FollowUp, null, default);

        Assert.Null(_rest.ShutOut);
        Assert.IsType<DiscordResponse.Ok>(await CallAsync(Post));
    }

    [Fact]
    public async Task A_webhook_that_is_gone_is_not_asked_again_and_others_are()
    {
        var first = await _rest.CallAsync(FollowUp, null, default);
        var second = await _rest.CallAsync(FollowUp, null, default);
        await _rest.CallAsync(FollowUp.For("webhook_token", "another"), null, default);

        Assert.Equal([10015, 10015], new[] { first, second }.Select(f => Assert.IsType<DiscordResponse.Failed>(f).Code));
        Assert.Equal(2, _discord.Requests.Count);
    }

    [Fact]
    public async Task A_message_that_is_gone_leaves_its_webhook_alive()
    {
        _discord.InsteadOf = _ => FakeResponses.UnknownMessage;
        await _rest.CallAsync(FollowUp, null, default);
        await _rest.CallAsync(FollowUp, null, default);

        Assert.Equal(2, _discord.Requests.Count);
    }

    [Fact]
    public async Task Long_before_discord_shuts_the_address_out_the_bot_stops_by_itself()
    {
        _discord.InsteadOf = _ => FakeResponses.MissingAccess;
        DiscordResponse response = new DiscordResponse.NotSent("");
        for (var i = 0; i < 1100 && response is not DiscordResponse.RateLimited; i++)
        {
            response = await CallAsync(Post);
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.IsType<DiscordResponse.RateLimited>(response);
        Assert.Equal(1000, _discord.Requests.Count);
        Assert.IsType<DiscordResponse.Failed>(await _rest.CallAsync(Answer, null, default));
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.IsType<DiscordResponse.Failed>(await CallAsync(Post));
    }

    [Fact]
    public async Task Shared_limits_are_nobodys_fault()
    {
        _discord.InsteadOf = _ => FakeResponses.Limited("shared", 0.01);
        for (var i = 0; i < 1001; i++)
        {
            await CallAsync(Post);
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(1001, _discord.Requests.Count);
    }

    [Fact]
    public async Task A_body_with_half_a_character_is_sent_and_read()
    {
        var half = Post.Sending(new JsonObject { ["content"] = "a\ud83db" });
        _discord.InsteadOf = _ => Results.Content("""{"content":"\ud83d"}""", "application/json");

        Assert.Equal("\uFFFD", Assert.IsType<DiscordResponse.Ok>(await CallAsync(half)).Body.Text("content"));
    }

    [Fact]
    public async Task A_file_is_read_up_to_its_size_and_without_a_token()
    {
        _discord.InsteadOf = _ => Results.Bytes(new byte[1000]);
        var address = new Uri(_discord.ApiBaseUrl, "attachments/1/2/a.pdf");

        Assert.Equal(1000, (await _rest.DownloadAsync(address, 1000, default))!.Length);
        Assert.Null(await _rest.DownloadAsync(address, 999, default));
        Assert.All(_discord.Requests, r => Assert.Null(r.Authorization));
        _discord.InsteadOf = _ => FakeResponses.Error(404, 0, "");
        Assert.Null(await _rest.DownloadAsync(address, 1000, default));
        Assert.Null(await _rest.DownloadAsync(new Uri("http://127.0.0.1:1/a"), 1000, default));
    }

    [Fact]
    public async Task What_the_headers_say_is_kept()
    {
        _discord.Headers = _ => new Dictionary<string, string>
        {
            ["X-RateLimit-Bucket"] = "b", ["X-RateLimit-Limit"] = "5", ["X-RateLimit-Remaining"] = "0", ["X-RateLimit-Reset-After"] = "60.0",
        };
        Assert.IsType<DiscordResponse.Ok>(await CallAsync(Post));

        Assert.Equal(new DiscordResponse.RateLimited(TimeSpan.FromSeconds(60) + RateBucket.Margin), await CallAsync(Post));
    }
}
