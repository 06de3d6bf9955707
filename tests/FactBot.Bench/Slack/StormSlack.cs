using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using FactBot.Bench.Reliability;
using FactBot.Tests.Slack;

namespace FactBot.Bench.Slack;

/// <summary>Slack's side of the storm: sends each event until it is acknowledged, on whichever socket is open, and drops some of those.</summary>
internal sealed class StormSlack(FakeSlack slack)
{
    private static readonly TimeSpan SentAgainAfter = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _waiting = [];
    private volatile FakeSocket _socket = null!;
    private long _dropped;
    private long _again;

    public Waits Acknowledged { get; } = new();

    public long Dropped => Interlocked.Read(ref _dropped);

    public long SentAgain => Interlocked.Read(ref _again);

    public async Task OpenAsync() => Use(await slack.NextSocketAsync());

    /// <summary>Returns when it was acknowledged.</summary>
    public async Task SendAsync(string id, JsonObject happened)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answered = _waiting[id] = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            var start = Stopwatch.GetTimestamp();
            if (await TrySendAsync(id, attempt, happened) && await IsTrueAsync(answered.Task))
            {
                Acknowledged.Add(Stopwatch.GetElapsedTime(start));
                return;
            }

            Interlocked.Increment(ref _again);
            await Task.Delay(20);
        }
    }

    public void Drop()
    {
        Interlocked.Increment(ref _dropped);
        _socket.Abort();
    }

    private async Task<bool> TrySendAsync(string id, int attempt, JsonObject happened)
    {
        try
        {
            await _socket.SendAsync(new JsonObject
            {
                ["envelope_id"] = id, ["type"] = "events_api", ["accepts_response_payload"] = false, ["retry_attempt"] = attempt,
                ["payload"] = new JsonObject { ["type"] = "event_callback", ["event_id"] = id, ["team_id"] = FakeSlack.Team, ["event"] = happened.DeepClone() },
            });
            return true;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    /// <summary>No answer for so long is a failure, as it is for Slack.</summary>
    private static async Task<bool> IsTrueAsync(Task<bool> answered)
    {
        try
        {
            return await answered.WaitAsync(SentAgainAfter);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private void Use(FakeSocket socket)
    {
        _socket = socket;
        _ = ReadAsync(socket);
        _ = ReplaceAsync(socket);
    }

    private async Task ReadAsync(FakeSocket socket)
    {
        await foreach (var ack in socket.AcksAsync())
        {
            if (_waiting.TryRemove((string?)ack["envelope_id"] ?? "", out var waiting))
            {
                waiting.TrySetResult(true);
            }
        }
    }

    /// <summary>What was not acknowledged on a socket that is gone is sent on the next.</summary>
    private async Task ReplaceAsync(FakeSocket socket)
    {
        await socket.Closed;
        foreach (var (id, waiting) in _waiting)
        {
            _waiting.TryRemove(new(id, waiting));
            waiting.TrySetResult(false);
        }

        await OpenAsync();
    }
}
