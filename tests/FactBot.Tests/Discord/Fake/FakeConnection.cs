using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Fake;

/// <summary>Discord's end of one gateway connection.</summary>
/// <param name="socket">The socket.</param>
/// <param name="query">How it was opened: "?v=10&amp;encoding=json".</param>
/// <param name="resumes">It came to the resume address.</param>
internal sealed class FakeConnection(WebSocket socket, string query, bool resumes) : IDisposable
{
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<JsonNode> _opening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Query => query;

    public bool OnResumeAddress => resumes;

    /// <summary>Everything that the client sent.</summary>
    public ConcurrentQueue<JsonNode> Frames { get; } = [];

    public IEnumerable<JsonNode> Of(int op) => Frames.Where(f => (int?)f["op"] == op);

    /// <summary>The session that it carries; null before IDENTIFY or RESUME was taken.</summary>
    public FakeSession? Session { get; internal set; }

    /// <summary>The code that the client closed with; null where it left without one.</summary>
    public int? ClosedWith { get; private set; }

    public Task ClosedAsync() => _closed.Task.WaitAsync(Hang.Limit);

    /// <summary>The client's IDENTIFY or RESUME.</summary>
    public Task<JsonNode> OpeningAsync() => _opening.Task.WaitAsync(Hang.Limit);

    public Task SendAsync(JsonNode frame) => SendAsync(frame.ToJsonString());

    public Task SendAsync(string frame) => SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, 1);

    public Task SendAsync(byte[] frame) => SendAsync(frame, WebSocketMessageType.Text, 1);

    public Task SendBinaryAsync(byte[] frame) => SendAsync(frame, WebSocketMessageType.Binary, 1);

    /// <summary>The frame in so many pieces.</summary>
    public Task SendInPiecesAsync(JsonNode frame, int pieces) => SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, pieces);

    /// <summary>op 1.</summary>
    public Task AskHeartbeatAsync() => SendAsync("""{"op":1,"d":null}""");

    /// <summary>op 7.</summary>
    public Task ReconnectAsync() => SendAsync("""{"op":7,"d":null}""");

    /// <summary>op 9.</summary>
    public Task InvalidateAsync(bool resumable) => SendAsync(new JsonObject { ["op"] = 9, ["d"] = resumable });

    public async Task CloseAsync(int code)
    {
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, default);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or IOException)
        {
            // The client was faster.
        }
    }

    /// <summary>As when a cable is cut.</summary>
    public void Abort() => socket.Abort();

    public void Dispose() => _sending.Dispose();

    /// <summary>Reads until the client is gone.</summary>
    internal async Task ReadAsync(Func<JsonNode, Task> take)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await ReadOneAsync(buffer) is { } frame)
            {
                Frames.Enqueue(frame);
                if ((int?)frame["op"] is 2 or 6)
                {
                    _opening.TrySetResult(frame);
                }

                await take(frame);
            }
        }
        catch (Exception broken) when (broken is WebSocketException or ObjectDisposedException or IOException or OperationCanceledException)
        {
            // It broke: so be it.
        }
        finally
        {
            _closed.TrySetResult();
        }
    }

    private async Task<JsonNode?> ReadOneAsync(byte[] buffer)
    {
        var part = await socket.ReceiveAsync(buffer, default);
        if (part.MessageType is not WebSocketMessageType.Close)
        {
            return JsonNode.Parse(buffer.AsSpan(0, part.Count));
        }

        ClosedWith = (int?)socket.CloseStatus;
        await CloseAsync(ClosedWith ?? 1000);
        return null;
    }

    private async Task SendAsync(byte[] frame, WebSocketMessageType type, int pieces)
    {
        await _sending.WaitAsync();
        try
        {
            for (var piece = 0; piece < pieces; piece++)
            {
                var (from, to) = (frame.Length * piece / pieces, frame.Length * (piece + 1) / pieces);
                await socket.SendAsync(frame.AsMemory(from, to - from), type, piece == pieces - 1, default);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The client is gone; what it missed is replayed.
        }
        finally
        {
            _sending.Release();
        }
    }
}
