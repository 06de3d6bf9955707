using System.Net.WebSockets;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>
/// One socket: reads frames and hands envelopes on as they come. Each is acknowledged on the same socket when it was handled, in
/// whatever order that is: Slack asks for no order, but for an answer to each within three seconds.
/// </summary>
internal sealed class SocketModeSocket : IDisposable
{
    private readonly SocketModeOptions _options;
    private readonly SocketModeCounts _counts;
    private readonly TimeProvider _time;
    private readonly ClientWebSocket _socket = new();
    private readonly SocketFrames _frames;
    private readonly EnvelopeDispatcher _answers;
    private readonly TaskCompletionSource _replace = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _retired;
    private DateTimeOffset _heard;
    private bool _isClosed;

    public SocketModeSocket(SocketModeOptions options, SocketModeCounts counts, TimeProvider time)
    {
        (_options, _counts, _time) = (options, counts, time);
        _frames = new SocketFrames(_socket, options.MostBytes, counts);
        _answers = new EnvelopeDispatcher(_socket, options.MostAtOnce, counts);
        _retired = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
    }

    /// <summary>Completes when Slack says that the socket will end, or when it has said nothing for too long: time to open the next one.</summary>
    public Task ReplaceAsked => _replace.Task;

    /// <summary>An envelope came.</summary>
    public bool HasServed { get; private set; }

    /// <summary>Until when it was certainly alive: a close is told, a break is noticed when a ping stays without an answer.</summary>
    public DateTimeOffset SureUntil
    {
        get
        {
            var now = _time.GetUtcNow();
            var pinged = now - _options.PingInterval - _options.PingTimeout;
            return _isClosed ? now : pinged > _heard ? pinged : _heard;
        }
    }

    /// <summary>Connects and waits for "hello".</summary>
    /// <returns>Null: it is open. Else what it said instead.</returns>
    /// <exception cref="WebSocketException">There was no connection.</exception>
    /// <exception cref="TimeoutException">There was no hello.</exception>
    public async Task<SocketEnd?> ConnectAsync(Uri address, CancellationToken ct)
    {
        _socket.Options.KeepAliveInterval = _options.PingInterval;
        _socket.Options.KeepAliveTimeout = _options.PingTimeout;
        using var deadline = new CancellationTokenSource(_options.HelloTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            await _socket.ConnectAsync(address, both.Token);
            while (await _frames.NextAsync(both.Token) is { } frame)
            {
                if (frame is SocketFrame.Hello or SocketFrame.Disconnect)
                {
                    _heard = _time.GetUtcNow();
                    return frame is SocketFrame.Disconnect { Reason: var reason } ? EndOf(reason) ?? SocketEnd.Broken : null;
                }
            }

            throw new WebSocketException("It was closed before hello.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("There was no hello.");
        }
    }

    /// <summary>Reads until the socket ends. What <paramref name="handle"/> throws leaves its envelope unacknowledged: Slack sends it again.</summary>
    public async Task<SocketEnd> RunAsync(Func<SocketFrame.Envelope, CancellationToken, Task<EnvelopeResponse>> handle, CancellationToken ct)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, _retired.Token);
        using var silence = _time.CreateTimer(_ => _replace.TrySetResult(), null, _options.LongestSilence, Timeout.InfiniteTimeSpan);
        try
        {
            while (await _frames.NextAsync(both.Token) is { } frame)
            {
                _heard = _time.GetUtcNow();
                silence.Change(_options.LongestSilence, Timeout.InfiniteTimeSpan);
                if (await TakeAsync(frame, handle, both.Token, ct) is { } end)
                {
                    return end;
                }
            }

            _isClosed = true;
        }
        catch (Exception broken) when (broken is WebSocketException or IOException)
        {
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // It was retired: another one is open.
        }

        return _replace.Task.IsCompleted ? SocketEnd.Replaced : SocketEnd.Broken;
    }

    /// <summary>Another socket is open: what is still under way here may come to its end, and nothing more.</summary>
    public void RetireAfter(TimeSpan overlap)
    {
        try
        {
            _retired.CancelAfter(overlap);
        }
        catch (ObjectDisposedException)
        {
            // It has ended already.
        }
    }

    /// <summary>Waits for everything that came here to be handled.</summary>
    public Task SettleAsync() => _answers.SettleAsync();

    public void Dispose()
    {
        _socket.Dispose();
        _answers.Dispose();
        _retired.Dispose();
    }

    private async Task<SocketEnd?> TakeAsync(
        SocketFrame frame, Func<SocketFrame.Envelope, CancellationToken, Task<EnvelopeResponse>> handle, CancellationToken reading, CancellationToken ct)
    {
        switch (frame)
        {
            case SocketFrame.Envelope envelope:
                HasServed = true;
                await _answers.BeginAsync(envelope, handle, reading, ct);
                break;
            case SocketFrame.Disconnect disconnect:
                _replace.TrySetResult();
                return EndOf(disconnect.Reason);
            case SocketFrame.Unknown:
                _counts.Ignore();
                break;
        }

        return null;
    }

    /// <summary>Null: it will end later.</summary>
    private static SocketEnd? EndOf(DisconnectReason reason) => reason switch
    {
        DisconnectReason.LinkDisabled => SocketEnd.LinkDisabled,
        DisconnectReason.TooManyWebSockets => SocketEnd.TooMany,
        _ => null,
    };
}
