using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FactBot.Bench.Reliability;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Wire;

namespace FactBot.Bench.Discord;

/// <summary>Events over a gateway that drops its connections, and a client that is started anew in between: what is lost, what comes twice.</summary>
internal sealed class DiscordWire(FakeDiscord discord)
{
    private const int Restarts = 5;

    private readonly Random _random = new(1);
    private readonly ConcurrentDictionary<string, int> _handled = [];
    private readonly ConcurrentDictionary<string, bool> _handledHere = [];
    private readonly ConcurrentDictionary<string, long> _sentAt = [];
    private readonly ConcurrentDictionary<string, bool> _failing = [];
    private readonly Waits _waits = new();
    private readonly Waits _back = new();
    private readonly MemorySession _session = new();
    private int _sent;
    private int _missed;
    private int _resumed;
    private int _replayed;
    private int _twiceHere;

    public static async Task<int> RunAsync(int events, int drops)
    {
        await using var discord = await FakeDiscord.StartAsync();
        return await new DiscordWire(discord).MeasureAsync(events, drops);
    }

    private async Task<int> MeasureAsync(int events, int drops)
    {
        for (var run = 0; run < Restarts; run++)
        {
            await OneProcessAsync(events / Restarts / (drops / Restarts), drops / Restarts, isLast: run == Restarts - 1);
        }

        var lost = _sent - _handled.Count;
        Say($"{_sent} events, {drops} drops, {_resumed} resumes, {Restarts - 1} restarts, {discord.Gateway.Sessions.Count} session, gaps told after the first start: {_missed - 1}");
        Say($"lost {lost}, handled twice by one process {_twiceHere}, again by the next process {_handled.Values.Count(n => n > 1)} (what an inbox knows by its key), replayed and left {_replayed}");
        Say($"from sending to handling while connected: {_waits}");
        Say($"from a drop to the resumed session: {_back}");
        return lost + _twiceHere == 0 ? 0 : 1;
    }

    private async Task OneProcessAsync(int eventsPerDrop, int drops, bool isLast)
    {
        _handledHere.Clear();
        using var http = new HttpClient { BaseAddress = discord.ApiBaseUrl };
        using var stop = new CancellationTokenSource();
        var rest = new DiscordRest(http, new RateBuckets(TimeProvider.System), TimeProvider.System);
        var client = new GatewayClient(rest, FakeDiscord.BotToken, new GatewayOptions { SteadyAfter = TimeSpan.Zero }, _session, TimeProvider.System);
        var running = client.RunAsync(HandleAsync, MissAsync, stop.Token);
        for (var drop = 0; drop < drops; drop++)
        {
            await DropAsync(drop, eventsPerDrop);
        }

        await UntilAsync(() => _handled.Count == _sent || !isLast);
        await stop.CancelAsync();
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        (_resumed, _replayed) = (_resumed + (int)client.Counts.Resumed, _replayed + (int)client.Counts.Replayed);
    }

    /// <summary>Half of the events come before the drop; the rest during it or, every other time, when the session is back.</summary>
    private async Task DropAsync(int drop, int events)
    {
        await ConnectionAsync(null);
        await SendAsync(events / 2);
        var connection = await ConnectionAsync(null);
        await ((drop % 4) switch
        {
            0 => Task.Run(connection.Abort),
            1 => connection.CloseAsync(4000),
            2 => connection.ReconnectAsync(),
            _ => connection.InvalidateAsync(resumable: true),
        });
        var dropped = Stopwatch.GetTimestamp();
        if (drop % 2 == 0)
        {
            await connection.ClosedAsync();
            await SendAsync(events - (events / 2), isDown: true);
        }

        await ConnectionAsync(connection);
        _back.Add(Stopwatch.GetElapsedTime(dropped));
        if (drop % 2 != 0)
        {
            await SendAsync(events - (events / 2));
        }
    }

    /// <summary>The connection that carries the session, once it is another than the one that was dropped.</summary>
    private async Task<FakeConnection> ConnectionAsync(FakeConnection? dropped)
    {
        FakeConnection? now = null;
        await UntilAsync(() => (now = discord.Gateway.Session?.Connection) is not null && now != dropped);
        return now ?? throw new TimeoutException("The session did not come back.");
    }

    private async Task SendAsync(int events, bool isDown = false)
    {
        for (var i = 0; i < events; i++)
        {
            var id = (++_sent).ToString(CultureInfo.InvariantCulture);
            _failing[id] = _random.Next(200) == 0;
            if (!isDown)
            {
                _sentAt[id] = Stopwatch.GetTimestamp();
            }

            await discord.Gateway.DispatchAsync(
                _random.Next(5) == 0 ? "INTERACTION_CREATE" : "MESSAGE_CREATE",
                new JsonObject { ["id"] = id, ["channel_id"] = _random.Next(20).ToString(CultureInfo.InvariantCulture), ["content"] = new string('x', _random.Next(2000)) });
        }
    }

    /// <summary>One in two hundred fails at first, as a disk does.</summary>
    private async Task HandleAsync(GatewayEvent received, CancellationToken ct)
    {
        if (received.Name is not ("MESSAGE_CREATE" or "INTERACTION_CREATE") || received.Data.Text("id") is not { } id)
        {
            return;
        }

        await Task.Yield();
        if (_failing.TryUpdate(id, false, true))
        {
            _sentAt.TryRemove(id, out _);
            throw new IOException("The disk is full.");
        }

        if (_sentAt.TryRemove(id, out var sentAt))
        {
            _waits.Add(Stopwatch.GetElapsedTime(sentAt));
        }

        if (!_handledHere.TryAdd(id, true))
        {
            Interlocked.Increment(ref _twiceHere);
        }

        _handled.AddOrUpdate(id, 1, (_, times) => times + 1);
    }

    private Task MissAsync(DateTimeOffset since, CancellationToken ct)
    {
        Interlocked.Increment(ref _missed);
        return Task.CompletedTask;
    }

    private static async Task UntilAsync(Func<bool> so)
    {
        var watch = Stopwatch.StartNew();
        while (!so() && watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(1);
        }
    }

    private static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
