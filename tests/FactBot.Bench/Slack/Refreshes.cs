using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FactBot.Bench.Reliability;
using FactBot.Slack.Protocol;
using FactBot.Tests.Slack;

namespace FactBot.Bench.Slack;

/// <summary>Planned refreshes while events come: is any missed? And sockets that break: how long until the next one answers?</summary>
internal static class Refreshes
{
    private const int EventsEach = 10;
    private const int Drops = 20;

    public static async Task<int> RunAsync(int refreshes)
    {
        await using var slack = await FakeSlack.StartAsync();
        using var stop = new CancellationTokenSource();
        using var http = new HttpClient { BaseAddress = slack.ApiBaseUrl };
        var client = new SocketModeClient(new SlackWebApi(http, new RateGate(TimeProvider.System), TimeProvider.System), "xapp-1", new SocketModeOptions(), TimeProvider.System);
        var gaps = 0;
        var running = client.RunAsync((_, _) => Task.FromResult(EnvelopeResponse.Empty), _ => Interlocked.Increment(ref gaps), stop.Token);
        var socket = await slack.NextSocketAsync();
        var missed = 0;
        for (var i = 0; i < refreshes; i++)
        {
            (socket, var unanswered) = await RefreshAsync(slack, socket);
            missed += unanswered;
        }

        var (planned, back) = (gaps, new Waits());
        for (var i = 0; i < Drops; i++)
        {
            socket = await DropAsync(slack, socket, back);
        }

        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        Say($"{refreshes} planned refreshes, {refreshes * EventsEach} events around them: missed {missed}, breaks noticed {planned}");
        Say($"{Drops} unplanned drops, to the first acknowledgement on the next socket: {back}; breaks noticed {gaps - planned}");
        return missed == 0 && back.At(1) <= 2000 ? 0 : 1;
    }

    /// <summary>Events go on on the old socket until it closes, and begin on the new one as soon as that is there.</summary>
    private static async Task<(FakeSocket Next, int Missed)> RefreshAsync(FakeSlack slack, FakeSocket old)
    {
        await old.DisconnectAsync("refresh_requested");
        var answered = 0;
        for (var i = 0; i < EventsEach / 2; i++)
        {
            answered += await IsAnsweredAsync(old, $"old{i}") ? 1 : 0;
        }

        var next = await slack.NextSocketAsync();
        for (var i = EventsEach / 2; i < EventsEach; i++)
        {
            answered += await IsAnsweredAsync(next, $"new{i}") ? 1 : 0;
        }

        await old.CloseAsync();
        return (next, EventsEach - answered);
    }

    private static async Task<FakeSocket> DropAsync(FakeSlack slack, FakeSocket socket, Waits back)
    {
        var start = Stopwatch.GetTimestamp();
        socket.Abort();
        var next = await slack.NextSocketAsync();
        if (await IsAnsweredAsync(next, "after"))
        {
            back.Add(Stopwatch.GetElapsedTime(start));
        }

        return next;
    }

    private static async Task<bool> IsAnsweredAsync(FakeSocket socket, string id)
    {
        await socket.SendAsync(new JsonObject { ["envelope_id"] = id, ["type"] = "events_api", ["payload"] = new JsonObject() });
        return (string?)(await socket.AckAsync())["envelope_id"] == id;
    }

    private static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
