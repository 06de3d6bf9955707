using System.Text.Json.Nodes;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Tests.Discord.Fake;

/// <summary>The fake itself: what the other tests rely on.</summary>
public sealed class FakeDiscordTests : IAsyncLifetime, IDisposable
{
    private const string Messages = "/channels/{channel_id}/messages";

    private FakeDiscord _discord = null!;
    private HttpClient _http = null!;
    private DiscordRest _rest = null!;

    public async Task InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _http = new HttpClient { BaseAddress = _discord.ApiBaseUrl };
        _rest = new DiscordRest(_http, new RateBuckets(_discord.Ids.Time), _discord.Ids.Time);
    }

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    public void Dispose() => _http.Dispose();

    private async Task<(int Code, string? Id)> CallAsync(DiscordCall call) => await _rest.CallAsync(call, FakeDiscord.BotToken, default) switch
    {
        DiscordResponse.Ok ok => (0, ok.Body.Text("id")),
        DiscordResponse.Failed failed => (failed.Code, null),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    private async Task<string> PostAsync(string channel, string content) =>
        (await CallAsync(DiscordCall.Post(Messages).For("channel_id", channel).Sending(new JsonObject { ["content"] = content }))).Id!;

    private static DiscordCall Channel(HttpMethod method, string id) => new DiscordCall(method, "/channels/{channel_id}").For("channel_id", id);

    [Fact]
    public async Task A_thread_has_the_id_of_its_message_and_there_is_only_one()
    {
        var message = await PostAsync(FakeDiscord.Newsroom, "claim");
        var make = DiscordCall.Post("/channels/{channel_id}/messages/{message_id}/threads").For("channel_id", FakeDiscord.Newsroom).For("message_id", message)
            .Sending(new JsonObject { ["name"] = "Claim 1" });

        Assert.Equal((0, message), await CallAsync(make));
        Assert.Equal((160004, null), await CallAsync(make));
        await PostAsync(message, "in it");
        Assert.Equal("in it", _discord.Channels.In(message).Single().Content);
    }

    [Fact]
    public async Task An_archived_thread_takes_nothing_until_it_is_opened_again()
    {
        _discord.Channels.Add(new FakeChannel("77", 11, FakeDiscord.Guild, FakeDiscord.Newsroom, []) { Archived = true });
        var post = DiscordCall.Post(Messages).For("channel_id", "77").Sending(new JsonObject { ["content"] = "x" });

        Assert.Equal(50083, (await CallAsync(post)).Code);
        Assert.Equal(0, (await CallAsync(Channel(HttpMethod.Patch, "77").Sending(new JsonObject { ["archived"] = false }))).Code);
        Assert.Equal(0, (await CallAsync(post)).Code);
    }

    [Fact]
    public async Task What_is_deleted_is_unknown()
    {
        var message = await PostAsync(FakeDiscord.Newsroom, "x");
        _discord.Channels.Remove(message);
        var edit = DiscordCall.Patch(Messages + "/{message_id}").For("channel_id", FakeDiscord.Newsroom).For("message_id", message).Sending(new JsonObject { ["content"] = "y" });

        Assert.Equal(10008, (await CallAsync(edit)).Code);
        await CallAsync(Channel(HttpMethod.Delete, FakeDiscord.Newsroom));
        Assert.Equal(10003, (await CallAsync(edit)).Code);
    }

    [Fact]
    public async Task The_history_is_read_from_either_end()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await PostAsync(FakeDiscord.Newsroom, $"{i}"));
        }

        async Task<string> ReadAsync(DiscordCall call) => string.Concat(
            Assert.IsType<DiscordResponse.Ok>(await _rest.CallAsync(call.For("channel_id", FakeDiscord.Newsroom), FakeDiscord.BotToken, default)).Body.EnumerateArray().Select(m => m.Text("content")));

        Assert.Equal("43210", await ReadAsync(DiscordCall.Get(Messages)));
        Assert.Equal("32", await ReadAsync(DiscordCall.Get(Messages).With("after", ids[1]).With("limit", 2)));
        Assert.Equal("21", await ReadAsync(DiscordCall.Get(Messages).With("before", ids[3]).With("limit", 2)));
    }

    [Fact]
    public async Task An_interaction_is_answered_once_in_time_and_followed_up_after_that()
    {
        var interaction = _discord.Interactions.Add("5", new JsonObject { ["token"] = "t" });
        interaction.SentAt = _discord.Ids.Time.GetTimestamp();
        var answer = DiscordCall.Post("/interactions/{interaction_id}/{interaction_token}/callback").For("interaction_id", "5").For("interaction_token", "t").Sending(new JsonObject { ["type"] = 5 });
        var edit = DiscordCall.Patch("/webhooks/{webhook_id}/{webhook_token}/messages/@original").For("webhook_id", FakeDiscord.Application).For("webhook_token", "t")
            .Sending(new JsonObject { ["content"] = "done" });

        Assert.Equal(10062, (await CallAsync(answer.For("interaction_token", "other"))).Code);
        Assert.Equal(0, (await CallAsync(answer)).Code);
        Assert.Equal(40060, (await CallAsync(answer)).Code);
        Assert.Equal(0, (await CallAsync(edit)).Code);
        Assert.Equal("done", (string?)interaction.Original!["content"]);
        Assert.Equal(5, (int)(await interaction.AnsweredAsync())["type"]!);

        var late = _discord.Interactions.Add("6", new JsonObject { ["token"] = "t6" });
        late.SentAt = _discord.Ids.Time.GetTimestamp() - TimeSpan.FromSeconds(4).Ticks;
        Assert.Equal(10062, (await CallAsync(answer.For("interaction_id", "6").For("interaction_token", "t6"))).Code);
    }

    [Fact]
    public async Task Commands_are_replaced_as_a_whole()
    {
        var call = DiscordCall.Put("/applications/{application_id}/commands").For("application_id", FakeDiscord.Application);
        await CallAsync(call.Sending(new JsonArray(new JsonObject { ["name"] = "fact" }, new JsonObject { ["name"] = "old" })));
        await CallAsync(call.Sending(new JsonArray(new JsonObject { ["name"] = "fact" })));

        Assert.Equal(["fact"], _discord.Commands.Everywhere.Select(c => (string?)c!["name"]));
        Assert.Equal(2, _discord.Commands.Replaced);
    }

    [Fact]
    public async Task A_complaint_refuses_the_request_and_fails_the_test()
    {
        var discord = await FakeDiscord.StartAsync();
        discord.Check = r => r.Method == "POST" ? "This is not to be posted." : null;
        using var http = new HttpClient { BaseAddress = discord.ApiBaseUrl };
        await http.PostAsync(new Uri("channels/1/messages", UriKind.Relative), null);

        Assert.Contains("not to be posted", (await Assert.ThrowsAsync<InvalidOperationException>(() => discord.DisposeAsync().AsTask())).Message, StringComparison.Ordinal);
    }
}
