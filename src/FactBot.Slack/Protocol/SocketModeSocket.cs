using System.Net.WebSockets;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>
/// One socket: reads frames and passes envelopes on as they come. Each is acknowledged on the same socket when it was handled, in any
/// order: Slack requires no order, but an acknowledgement of each within three seconds.
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
    private DateTimeOffset _lastReceived;
    private bool _isClosed;

    public SocketModeSocket(SocketModeOptions options, SocketModeCounts counts, TimeProvider time)
    {
        (_options, _counts, _time) = (options, counts, time);
        _frames = new SocketFrames(_socket, options.MostBytes, counts);
        _answers = new EnvelopeDispatcher(_socket, options.MostAtOnce, counts);
        _retired = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
    }

    /// <summary>Completes when Slack announces the socket's end, or when the socket was silent for too long: time to open the next one.</summary>
    public Task ReplaceAsked => _replace.Task;

    /// <summary>Whether an envelope was received.</summary>
    public bool HasServed { get; private set; }

    /// <summary>The time until which the socket was certainly alive. A close is announced; a break is noticed when a pong is missing.</summary>
    public DateTimeOffset SureUntil
    {
        get
        {
            var now = _time.GetUtcNow();
            var pinged = now - _options.PingInterval - _options.PingTimeout;
            return _isClosed ? now : pinged > _lastReceived ? pinged : _lastReceived;
        }
    }

    /// <summary>Connects and waits for "hello".</summary>
    /// <returns>Null where the socket is open; otherwise why Slack ended it.</returns>
    /// <exception cref="WebSocketException">The connection failed.</exception>
    /// <exception cref="TimeoutException">There was no "hello" in time.</exception>
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
                    _lastReceived = _time.GetUtcNow();
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

    /// <summary>Reads until the socket ends. Where <paramref name="handle"/> throws, the envelope is not acknowledged, and Slack sends it again.</summary>
    public async Task<SocketEnd> RunAsync(Func<SocketFrame.Envelope, CancellationToken, Task<EnvelopeResponse>> handle, CancellationToken ct)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, _retired.Token);
        using var silence = _time.CreateTimer(_ => _replace.TrySetResult(), null, _options.LongestSilence, Timeout.InfiniteTimeSpan);
        try
        {
            while (await _frames.NextAsync(both.Token) is { } frame)
            {
                _lastReceived = _time.GetUtcNow();
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
            // The socket was retired because another one is open.
        }

        return _replace.Task.IsCompleted ? SocketEnd.Replaced : SocketEnd.Broken;
    }

    /// <summary>Another socket is open: this one is read for <paramref name="overlap"/> longer.</summary>
    public void RetireAfter(TimeSpan overlap)
    {
        try
        {
            _retired.CancelAfter(overlap);
        }
        catch (ObjectDisposedException)
        {
            // The socket has ended already.
        }
    }

    /// <summary>Waits until all envelopes of this socket are handled.</summary>
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

    /// <summary>The end for a reason; null where the socket ends later.</summary>
    private static SocketEnd? EndOf(DisconnectReason reason) => reason switch
    {
        DisconnectReason.LinkDisabled => SocketEnd.LinkDisabled,
        DisconnectReason.TooManyWebSockets => SocketEnd.TooMany,
        _ => null,
    };
}
