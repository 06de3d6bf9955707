using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>One connection, from HELLO to its end.</summary>
/// <param name="options">Waits and limits.</param>
/// <param name="userAgent">Who connects.</param>
/// <param name="counts">What happened.</param>
/// <param name="time">The clock.</param>
internal sealed class GatewayConnection(GatewayOptions options, string userAgent, GatewayCounts counts, TimeProvider time) : IDisposable
{
    private readonly GatewaySocket _socket = new(options, counts, time);
    private long _events;

    /// <summary>The session goes on, or began: what comes is new and not a replay.</summary>
    public bool IsLive { get; set; }

    public Task LeaveAsync(GatewayEnd why) => _socket.LeaveAsync(why);

    /// <summary>Runs until one side ends it. Never throws for what Discord or the network does.</summary>
    /// <param name="address">With version and encoding.</param>
    /// <param name="op">2 or 6.</param>
    /// <param name="opening">Its data.</param>
    /// <param name="sequence">For heartbeats: up to which all events were handled, as Discord need not keep them; null before the first.</param>
    /// <param name="take">Takes an event; must not wait.</param>
    /// <param name="heard">Told after each frame of a live session.</param>
    /// <param name="ct">Ends it; the session lives on.</param>
    public async Task<GatewayEnd> RunAsync(
        Uri address, int op, JsonObject opening, Func<long?> sequence, Action<GatewayEvent> take, Action heard, CancellationToken ct)
    {
        if (await GreetedAsync(address, ct) is not { } hello)
        {
            return ct.IsCancellationRequested ? GatewayEnd.Stopped : GatewayEnd.Unreached;
        }

        counts.Connect();
        using var over = new CancellationTokenSource();
        using var stop = ct.Register(() => _ = _socket.LeaveAsync(GatewayEnd.Stopped));
        var heart = new Heartbeat(
            (isAnswer, stopped) => _socket.SendAsync(1, sequence() is { } last ? JsonValue.Create(last) : null, isAnswer, stopped),
            hello.Interval < options.ShortestHeartbeat ? options.ShortestHeartbeat : hello.Interval,
            time);
        var watches = Task.WhenAll(WatchHeartAsync(heart, over.Token), WatchOpeningAsync(over.Token));
        try
        {
            await _socket.SendAsync(op, opening, isAnswer: false, over.Token);
            await ReadAsync(heart, take, heard, over.Token);
            return _socket.Left ?? CloseCodes.Read(_socket.CloseCode);
        }
        finally
        {
            // A close is answered, and never with 1000: that would end the session.
            await _socket.LeaveAsync(GatewayEnd.Broken);
            await over.CancelAsync();
            await watches;
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
            // As if nobody were there.
        }

        return null;
    }

    private async Task ReadAsync(Heartbeat heart, Action<GatewayEvent> take, Action heard, CancellationToken ct)
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
                    heart.Answered();
                    break;
                case GatewayFrame.BeatNow:
                    await heart.AnswerAsync(ct);
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
                heard();
            }
        }
    }

    private async Task WatchHeartAsync(Heartbeat heart, CancellationToken ct)
    {
        try
        {
            await heart.RunAsync(ct);
            counts.Zombie();
            await _socket.LeaveAsync(GatewayEnd.Zombie);
        }
        catch (OperationCanceledException)
        {
            // The connection is over.
        }
    }

    /// <summary>IDENTIFY and RESUME are answered, and a long replay goes on, or the connection is of no use.</summary>
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
