using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>One connection's frames, both ways.</summary>
internal sealed class GatewaySocket(GatewayOptions options, GatewayCounts counts, TimeProvider time) : IDisposable
{
    /// <summary>Of a frame to Discord, in bytes; a larger one closes the connection with 4002.</summary>
    private const int MostSent = 4096;

    private static readonly TimeSpan Handshake = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly SendLimit _limit = new(time);
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly CancellationTokenSource _gone = new(Timeout.InfiniteTimeSpan, time);
    private GatewayEnd? _left;

    /// <summary>Why this side left; null as long as it did not.</summary>
    public GatewayEnd? Left => Volatile.Read(ref _left);

    /// <summary>The code that Discord closed with; null where there was none.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <exception cref="WebSocketException">There was no connection.</exception>
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
            // No text, or no WebSocket frame: a replay would bring the same again.
            Volatile.Write(ref _left, GatewayEnd.Garbled);
            return null;
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or ObjectDisposedException || (broken is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>False where it did not leave: the limit is reached, or the connection is gone.</summary>
    /// <exception cref="ArgumentException">It is longer than Discord takes.</exception>
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
    /// Closes so that the session lives on. What Discord still sends is read until it closes too, but not for long: a connection
    /// that is left is often one that is dead.
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
            // Nobody is there to be told.
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

    /// <summary>Binary messages are counted and left: nothing that is compressed was asked for.</summary>
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
