using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>One connection, from HELLO to its end.</summary>
/// <param name="options">Waits and limits.</param>
/// <param name="userAgent">The User-Agent header.</param>
/// <param name="counts">The counters.</param>
/// <param name="time">The clock.</param>
internal sealed class GatewayConnection(GatewayOptions options, string userAgent, GatewayCounts counts, TimeProvider time) : IDisposable
{
    private readonly GatewaySocket _socket = new(options, counts, time);
    private long _events;

    /// <summary>The session has begun or was resumed: further events are new and not replayed.</summary>
    public bool IsLive { get; set; }

    public Task LeaveAsync(GatewayEnd why) => _socket.LeaveAsync(why);

    /// <summary>Runs until one side ends the connection. Failures of Discord or the network never throw.</summary>
    /// <param name="address">The address with version and encoding.</param>
    /// <param name="op">The opcode to open with: 2 (IDENTIFY) or 6 (RESUME).</param>
    /// <param name="opening">The data of that opcode.</param>
    /// <param name="sequence">The sequence for heartbeats, up to which all events were handled; Discord need not keep those. Null before the first.</param>
    /// <param name="take">Takes an event; must not block.</param>
    /// <param name="onFrame">Called after each frame of a live session.</param>
    /// <param name="ct">Ends the connection; the session can be resumed.</param>
    public async Task<GatewayEnd> RunAsync(
        Uri address, int op, JsonObject opening, Func<long?> sequence, Action<GatewayEvent> take, Action onFrame, CancellationToken ct)
    {
        if (await GreetedAsync(address, ct) is not { } hello)
        {
            return ct.IsCancellationRequested ? GatewayEnd.Stopped : GatewayEnd.Unreached;
        }

        counts.Connect();
        using var ended = new CancellationTokenSource();
        using var stop = ct.Register(() => _ = _socket.LeaveAsync(GatewayEnd.Stopped));
        var heartbeat = new Heartbeat(
            (isAnswer, stopped) => _socket.SendAsync(1, sequence() is { } last ? JsonValue.Create(last) : null, isAnswer, stopped),
            hello.Interval < options.ShortestHeartbeat ? options.ShortestHeartbeat : hello.Interval,
            time);
        var monitors = Task.WhenAll(WatchHeartAsync(heartbeat, ended.Token), WatchOpeningAsync(ended.Token));
        try
        {
            await _socket.SendAsync(op, opening, isAnswer: false, ended.Token);
            await ReadAsync(heartbeat, take, onFrame, ended.Token);
            return _socket.Left ?? CloseCodes.Read(_socket.CloseCode);
        }
        finally
        {
            // A close is acknowledged, but never with 1000, which would end the session.
            await _socket.LeaveAsync(GatewayEnd.Broken);
            await ended.CancelAsync();
            await monitors;
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<GatewayFrame.Hello?> GreetedAsync(Uri address, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(options.HelloTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            await _socket.ConnectAsync(address, userAgent, both.Token);
            while (await _socket.ReceiveAsync(both.Token) is { } frame)
            {
                if (frame is GatewayFrame.Hello hello)
                {
                    return hello;
                }
            }
        }
        catch (Exception failed) when (failed is WebSocketException or IOException or HttpRequestException or OperationCanceledException)
        {
            // The failure counts like an unreachable gateway.
        }

        return null;
    }

    private async Task ReadAsync(Heartbeat heartbeat, Action<GatewayEvent> take, Action onFrame, CancellationToken ct)
    {
        while (await _socket.ReceiveAsync(ct) is { } frame)
        {
            switch (frame)
            {
                case GatewayFrame.Dispatch dispatch:
                    Interlocked.Increment(ref _events);
                    take(dispatch.Event);
                    break;
                case GatewayFrame.Ack:
                    heartbeat.Answered();
                    break;
                case GatewayFrame.BeatNow:
                    await heartbeat.AnswerAsync(ct);
                    break;
                case GatewayFrame.Reconnect:
                    await _socket.LeaveAsync(GatewayEnd.Asked);
                    break;
                case GatewayFrame.Invalid invalid:
                    await _socket.LeaveAsync(GatewayEnd.Invalid(invalid.Resumable));
                    break;
                default:
                    counts.Ignore();
                    break;
            }

            if (IsLive)
            {
                onFrame();
            }
        }
    }

    private async Task WatchHeartAsync(Heartbeat heartbeat, CancellationToken ct)
    {
        try
        {
            await heartbeat.RunAsync(ct);
            counts.Zombie();
            await _socket.LeaveAsync(GatewayEnd.Zombie);
        }
        catch (OperationCanceledException)
        {
            // The connection is over.
        }
    }

    /// <summary>Closes the connection where IDENTIFY or RESUME gets no event, or a long replay stalls.</summary>
    private async Task WatchOpeningAsync(CancellationToken ct)
    {
        try
        {
            long before;
            do
            {
                before = Interlocked.Read(ref _events);
                await Task.Delay(options.ReadyTimeout, time, ct);
                if (IsLive)
                {
                    return;
                }
            }
            while (Interlocked.Read(ref _events) > before);

            await _socket.LeaveAsync(GatewayEnd.Silent);
        }
        catch (OperationCanceledException)
        {
            // The connection is over.
        }
    }
}
