using System.Text.Json.Nodes;
using FactBot.Discord.Api;
using FactBot.Discord.Inbound;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Discord.Inbound;

/// <summary>What is not in the book is asked for, but not for every event anew.</summary>
public sealed class RequestCoalescerTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    private FakeDiscord _discord = null!;
    private HttpClient _http = null!;
    private GuildCache _guilds = null!;

    public async Task InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _http = new HttpClient { BaseAddress = _discord.ApiBaseUrl };
        var rest = new DiscordRest(_http, new RateBuckets(_time), _time);
        _guilds = new GuildCache(new DiscordApi(rest, FakeDiscord.BotToken), new DiscordIdentity(_discord.Bot.Id, FakeDiscord.Application), new RequestCoalescer(_time));
    }

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Events_that_come_at_once_share_one_question()
    {
        var opened = new TaskCompletionSource();
        _discord.Slow = _ => opened.Task;
        var asking = Enumerable.Range(0, 20).Select(_ => _guilds.GuildAsync(FakeDiscord.Guild, RequestUrgency.Quickly, default)).ToList();
        opened.SetResult();

        Assert.All(await Task.WhenAll(asking), guild => Assert.NotNull(guild?.Everyone));
        Assert.Single(_discord.Requests);
    }

    [Fact]
    public async Task A_server_that_tells_no_roles_is_asked_again_after_a_rest_alone()
    {
        _discord.InsteadOf = _ => FakeResponses.Json(new JsonObject { ["id"] = FakeDiscord.Guild, ["roles"] = new JsonArray() });
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(await _guilds.GuildAsync(FakeDiscord.Guild, RequestUrgency.Quickly, default));
        }

        Assert.Single(_discord.Requests);

        _time.Advance(RequestCoalescer.Rest);
        _discord.InsteadOf = _ => null;
        Assert.NotNull(await _guilds.GuildAsync(FakeDiscord.Guild, RequestUrgency.Quickly, default));
        Assert.Equal(2, _discord.Requests.Count);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_told_is_asked_again_after_a_rest_alone()
    {
        _discord.InsteadOf = _ => FakeResponses.BadGateway;
        Assert.Null(await _guilds.ChannelAsync(FakeDiscord.Guild, FakeDiscord.Newsroom, RequestUrgency.Quickly, default));
        Assert.Null(await _guilds.ChannelAsync(FakeDiscord.Guild, FakeDiscord.Newsroom, RequestUrgency.Quickly, default));
        Assert.Single(_discord.Requests);

        _time.Advance(RequestCoalescer.Rest);
        _discord.InsteadOf = _ => null;
        Assert.NotNull(await _guilds.ChannelAsync(FakeDiscord.Guild, FakeDiscord.Newsroom, RequestUrgency.Quickly, default));
    }

    [Fact]
    public async Task A_question_that_was_given_up_is_put_again_at_once()
    {
        using var stop = new CancellationTokenSource();
        var (asked, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        _discord.Slow = _ => Task.Run(() => asked.SetResult()).ContinueWith(_ => never.Task, TaskScheduler.Default).Unwrap();
        var first = _guilds.GuildAsync(FakeDiscord.Guild, RequestUrgency.Quickly, stop.Token);
        await asked.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _discord.Slow = _ => Task.CompletedTask;
        never.SetResult();

        Assert.NotNull(await _guilds.GuildAsync(FakeDiscord.Guild, RequestUrgency.Quickly, default));
    }
}
