using System.Globalization;
using System.Text.Json.Nodes;
using FactBot.Bench.Reliability;
using FactBot.Core.Delivery;
using FactBot.Core.Handling;
using FactBot.Discord;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Storage;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Bench.Discord;

/// <summary>
/// Commands and mentions, half and half, against a Discord that drops connections, tells again what it told, and asks for pauses: through the
/// gateway, the adapter, a data file and back. What is lost, what comes twice, and how long a command waits for its first answer.
/// </summary>
internal sealed class DiscordTraffic : IAsyncDisposable
{
    private const int Drops = 100;
    private const int AtOnce = 4;

    /// <summary>So many events come while the connection is broken.</summary>
    private const int Burst = 12;
    private const double Limited = 0.05;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly FakeDiscord _discord;
    private readonly TemporaryDesk _folder = new();
    private readonly LiteDbStore _store;
    private readonly CountingHandler _handler = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http;
    private readonly GatewayClient _gateway;
    private readonly Task _running;
    private int _duringBreaks;

    private DiscordTraffic(FakeDiscord discord)
    {
        _discord = discord;
        _store = _folder.Open();
        var chance = new Random(7);
        discord.InsteadOf = r => r.Method != "GET" && Roll(chance) ? FakeResponses.Limited("user", 0.05) : null;
        _http = new HttpClient { BaseAddress = discord.ApiBaseUrl };
        var time = TimeProvider.System;
        var rest = new DiscordRest(_http, new RateBuckets(time), time);
        _gateway = new GatewayClient(
            rest, FakeDiscord.BotToken, new GatewayOptions { Intents = DiscordAccess.Intents, FirstRetry = TimeSpan.FromMilliseconds(20), LongestRetry = TimeSpan.FromMilliseconds(100) }, new MemorySession(), time);
        var options = new DiscordOptions { BotToken = FakeDiscord.BotToken, ApiBaseUrl = discord.ApiBaseUrl };
        var adapter = new DiscordAdapter(options, rest, _gateway, new DeskQueries(_store), time, NullLogger<DiscordAdapter>.Instance);
        var signals = new WakeSignals(time);
        _running = Task.WhenAll(
            new InboxLoop(_store, _handler, signals, time, NullLogger<InboxLoop>.Instance).RunAsync(_stop.Token),
            new OutboxLoop(_store, [adapter], signals, new OutboxOptions(), time, NullLogger<OutboxLoop>.Instance).RunAsync(_stop.Token),
            adapter.RunAsync(new Inbox(_store, new PrivateLinkFilter(new Tests.Support.FakeSource(new Core.Domain.Reading.Unreadable(Core.Domain.UnreadableKind.NotFound))), signals), _stop.Token));
    }

    public static async Task<int> RunAsync(int events)
    {
        var discord = await FakeDiscord.StartAsync();
        discord.Ids.Time = TimeProvider.System;
        await using var traffic = new DiscordTraffic(discord);
        return await traffic.WorkAsync(events);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _store.Dispose();
        _folder.Dispose();
        _stop.Dispose();
        await _discord.DisposeAsync();
    }

    private async Task<int> WorkAsync(int events)
    {
        await _discord.Gateway.NextReadyAsync();
        await _discord.People.JoinAsync(FakeDiscord.Guild);
        var start = TimeProvider.System.GetTimestamp();
        for (var (drop, sent) = (0, 0); sent < events;)
        {
            await SendAsync(sent++);
            if (sent == (drop + 1) * events / (Drops + 1))
            {
                var during = Math.Min(drop++ % 2 == 0 ? Burst : 0, events - sent);
                await DropAsync(Enumerable.Range(sent, during));
                sent += during;
            }

            await RoomAsync(sent);
        }

        await UntilAsync(() => _handler.Handled.Count >= events && _discord.Interactions.All.All(i => i.Original is not null));
        await UntilAsync(() => Lines().Count() >= events / 10);
        return Report(events, TimeProvider.System.GetElapsedTime(start));
    }

    private Task SendAsync(int number)
    {
        var words = number.ToString("'event '000000", CultureInfo.InvariantCulture);
        return number % 2 == 0
            ? _discord.People.CommandAsync(_discord.People.Ana, FakeDiscord.Newsroom, new JsonObject
            {
                ["name"] = "fact",
                ["options"] = new JsonArray(new JsonObject { ["type"] = 1, ["name"] = "note", ["options"] = new JsonArray(new JsonObject { ["type"] = 3, ["name"] = "text", ["value"] = words }) }),
            })
            : _discord.People.SayAsync(_discord.People.Ben, FakeDiscord.Newsroom, $"<@{_discord.Bot.Id}> note {words}", new JsonObject { ["mentions"] = new JsonArray(_discord.Bot.Json()) });
    }

    /// <summary>Every other drop happens while events are under way and others are on their way, which only the replay tells; the rest between two of them.</summary>
    private async Task DropAsync(IEnumerable<int> during)
    {
        var numbers = during.ToList();
        if (numbers.Count == 0)
        {
            await UntilAsync(() => _discord.Interactions.All.All(i => i.Callback is not null));
        }

        var resumed = _gateway.Counts.Resumed;
        _discord.Gateway.Session!.Connection?.Abort();
        foreach (var number in numbers)
        {
            await SendAsync(number);
        }

        _duringBreaks += numbers.Count;
        await UntilAsync(() => _gateway.Counts.Resumed > resumed);
    }

    /// <summary>People do not press a thousand buttons in the same second.</summary>
    private async Task RoomAsync(int sent)
    {
        if (sent % AtOnce == 0)
        {
            await UntilAsync(() => sent - _handler.Handled.Count < 4 * AtOnce);
        }
    }

    private int Report(int events, TimeSpan took)
    {
        var waits = new Waits();
        foreach (var answered in _discord.Interactions.All.Select(i => i.Took).OfType<TimeSpan>())
        {
            waits.Add(answered);
        }

        var late = _discord.Interactions.All.Count(i => i.Took is null);
        var lost = events - _handler.Handled.Count;
        var doubled = _handler.Handled.Values.Count(n => n > 1) + Lines().Count() - Lines().Distinct().Count();
        var counts = _gateway.Counts;
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{events} events in {took.TotalSeconds:F0} s: {lost} lost, {doubled} doubled, {late} not answered in time; first answer {waits}"));
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Connected} connections, {counts.Resumed} resumed, {_duringBreaks} events told by a replay alone, {counts.Replayed} replayed and known, {_discord.Requests.Count} requests, {Limited:P0} of them answered with 429"));
        return lost == 0 && doubled == 0 && late == 0 && waits.At(0.99) < 200 && waits.At(1) < 3000 ? 0 : 1;
    }

    private IEnumerable<string> Lines() => _discord.Channels.Posts.Select(p => p.Content);

    private static bool Roll(Random chance)
    {
        lock (chance)
        {
            return chance.NextDouble() < Limited;
        }
    }

    private static async Task UntilAsync(Func<bool> so)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!so())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
