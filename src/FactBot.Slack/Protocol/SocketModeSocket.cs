using System.Net.WebSockets;
using System.Text.Json.Nodes;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>One socket: reads frames, hands envelopes on in order, acknowledges each on the same socket after it was handled.</summary>
internal sealed class SocketModeSocket(SocketModeOptions options, SocketModeCounts counts, TimeProvider time) : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly TaskCompletionSource _replace = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when Slack says that the socket will end: time to open the next one.</summary>
    public Task ReplaceAsked => _replace.Task;

    /// <summary>Connects and waits for "hello".</summary>
    /// <exception cref="WebSocketException">There was no connection.</exception>
    /// <exception cref="TimeoutException">There was no hello.</exception>
    public async Task ConnectAsync(Uri address, CancellationToken ct)
    {
        _socket.Options.KeepAliveInterval = options.PingInterval;
        _socket.Options.KeepAliveTimeout = options.PingTimeout;
        using var deadline = new CancellationTokenSource(options.HelloTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            await _socket.ConnectAsync(address, both.Token).ConfigureAwait(false);
            while (await ReceiveAsync(both.Token).ConfigureAwait(false) is { } frame)
            {
                if (frame is SocketFrame.Hello)
                {
                    return;
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
    public async Task<SocketEnd> RunAsync(Func<SocketFrame.Envelope, CancellationToken, Task<SocketReply>> handle, CancellationToken ct)
    {
        try
        {
            while (await ReceiveAsync(ct).ConfigureAwait(false) is { } frame)
            {
                switch (frame)
                {
                    case SocketFrame.Envelope envelope:
                        await AnswerAsync(envelope, handle, ct).ConfigureAwait(false);
                        break;
                    case SocketFrame.Disconnect { Reason: DisconnectReason.LinkDisabled }:
                        return SocketEnd.LinkDisabled;
                    case SocketFrame.Disconnect { Reason: DisconnectReason.TooManyWebSockets }:
                        return SocketEnd.TooMany;
                    case SocketFrame.Disconnect:
                        _replace.TrySetResult();
                        break;
                    case SocketFrame.Unknown:
                        counts.Ignore();
                        break;
                }
            }
        }
        catch (Exception broken) when (broken is WebSocketException or IOException)
        {
        }

        return _replace.Task.IsCompleted ? SocketEnd.Replaced : SocketEnd.Broken;
    }

    public void Dispose() => _socket.Dispose();

    private async Task AnswerAsync(SocketFrame.Envelope envelope, Func<SocketFrame.Envelope, CancellationToken, Task<SocketReply>> handle, CancellationToken ct)
    {
        SocketReply reply;
        try
        {
            reply = await handle(envelope, ct).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            counts.Fail(failed);
            return;
        }

        var ack = new JsonObject { ["envelope_id"] = envelope.Id };
        if (reply.Payload is { } payload && envelope.AcceptsPayload)
        {
            ack["payload"] = payload.DeepClone();
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(ack.ToJsonString(SlackText.Plain));
        await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, ct).ConfigureAwait(false);
        if (reply.Then is { } then)
        {
            _ = ThenAsync(then, ct);
        }
    }

    private async Task ThenAsync(Func<CancellationToken, Task> then, CancellationToken ct)
    {
        try
        {
            await then(ct).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            counts.Fail(failed);
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>The next text message as a frame; null when the other end closes. Binary messages are counted and left.</summary>
    private async Task<SocketFrame?> ReceiveAsync(CancellationToken ct)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), ct).ConfigureAwait(false);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (message.Length > options.MostBytes)
            {
                throw new WebSocketException("A message is larger than any that Slack sends.");
            }

            if (part.EndOfMessage && part.MessageType is WebSocketMessageType.Text)
            {
                return SocketFrame.Read(message.ToArray());
            }

            if (part.EndOfMessage)
            {
                counts.Ignore();
                message.SetLength(0);
            }
        }
    }
}
