using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>The frames of one connection, in both directions.</summary>
internal sealed class GatewaySocket(GatewayOptions options, GatewayCounts counts, TimeProvider time) : IDisposable
{
    /// <summary>The limit of a sent frame in bytes; Discord closes the connection with 4002 after a larger one.</summary>
    private const int MostSent = 4096;

    private static readonly TimeSpan Handshake = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly SendLimit _limit = new(time);
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly CancellationTokenSource _gone = new(Timeout.InfiniteTimeSpan, time);
    private GatewayEnd? _left;

    /// <summary>Why this side closed; null while it has not.</summary>
    public GatewayEnd? Left => Volatile.Read(ref _left);

    /// <summary>Discord's close code; null where there was none.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <exception cref="WebSocketException">The connection failed.</exception>
    public Task ConnectAsync(Uri address, string userAgent, CancellationToken ct)
    {
        _socket.Options.SetRequestHeader("User-Agent", userAgent);
        return _socket.ConnectAsync(address, ct);
    }

    /// <summary>The next frame; null when the connection is over.</summary>
    public async Task<GatewayFrame?> ReceiveAsync(CancellationToken ct)
    {
        try
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, _gone.Token);
            return await ReadAsync(both.Token);
        }
        catch (WebSocketException garbled) when (garbled.WebSocketErrorCode is WebSocketError.Faulted)
        {
            // The data is no text or no WebSocket frame; a replay would bring the same again.
            Volatile.Write(ref _left, GatewayEnd.Garbled);
            return null;
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or ObjectDisposedException || (broken is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Returns false where the frame was not sent: the limit is reached, or the connection is gone.</summary>
    /// <exception cref="ArgumentException">The frame exceeds Discord's limit.</exception>
    public async Task<bool> SendAsync(int op, JsonNode? data, bool isAnswer, CancellationToken ct)
    {
        var frame = Encoding.UTF8.GetBytes(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString(DiscordJson.Plain));
        if (frame.Length > MostSent)
        {
            throw new ArgumentException($"A frame has at most {MostSent} bytes.", nameof(data));
        }

        await _sending.WaitAsync(ct);
        try
        {
            if (Left is not null || !_limit.TryTake(isAnswer))
            {
                return false;
            }

            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, ct);
            return true;
        }
        catch (Exception broken) when (IsGone(broken))
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>
    /// Closes so that the session can be resumed. Frames are read until Discord closes too, but for a short time only, because a connection
    /// that is left is often dead.
    /// </summary>
    public async Task LeaveAsync(GatewayEnd why)
    {
        if (Interlocked.CompareExchange(ref _left, why, null) is not null)
        {
            return;
        }

        try
        {
            _gone.CancelAfter(Handshake);
            await CloseAsync(_gone.Token);
        }
        catch (Exception broken) when (IsGone(broken))
        {
            // The connection is gone already.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        _gone.Dispose();
    }

    private static bool IsGone(Exception broken) =>
        broken is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException;

    private async Task CloseAsync(CancellationToken ct)
    {
        await _sending.WaitAsync(ct);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)CloseCodes.Ours, null, ct);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Binary messages are counted and dropped, because compression was not requested.</summary>
    private async Task<GatewayFrame?> ReadAsync(CancellationToken ct)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(), ct);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            if (message.Length + part.Count > options.MostBytes)
            {
                await LeaveAsync(GatewayEnd.TooLarge);
                return null;
            }

            message.Write(_buffer, 0, part.Count);
            if (part.EndOfMessage && part.MessageType is WebSocketMessageType.Text)
            {
                return Read(message.GetBuffer().AsMemory(0, (int)message.Length));
            }

            if (part.EndOfMessage)
            {
                return new GatewayFrame.Unknown();
            }
        }
    }

    private GatewayFrame Read(ReadOnlyMemory<byte> utf8)
    {
        var frame = WireText.Read(utf8, out var repaired);
        if (repaired)
        {
            counts.Repair();
        }

        return frame is { } json ? GatewayFrame.Read(json) : new GatewayFrame.Unknown();
    }
}
