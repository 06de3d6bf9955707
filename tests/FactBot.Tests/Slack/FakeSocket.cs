using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using FactBot.Tests.Support;

namespace FactBot.Tests.Slack;

/// <summary>Slack's end of one socket.</summary>
/// <param name="socket">The socket.</param>
/// <param name="heard">Told of every acknowledgement.</param>
internal sealed class FakeSocket(WebSocket socket, Action<JsonNode>? heard = null)
{
    private readonly Channel<JsonNode> _acks = Channel.CreateUnbounded<JsonNode>();
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _sent = Task.CompletedTask;

    /// <summary>Completes when the client is gone.</summary>
    public Task Closed => _closed.Task;

    public Task SendAsync(JsonNode frame) => SendAsync(frame.ToJsonString());

    /// <summary>One after the other, whoever sends.</summary>
    public Task SendAsync(string frame)
    {
        lock (_lock)
        {
            return _sent = AfterAsync(_sent, frame);
        }
    }

    private async Task AfterAsync(Task before, string frame)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, default);
    }

    public Task SendBinaryAsync(byte[] bytes) => socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, default);

    /// <summary>Hello was said on it.</summary>
    public bool IsGreeted { get; private set; }

    public Task HelloAsync()
    {
        IsGreeted = true;
        return SendAsync("""{"type":"hello","num_connections":1,"debug_info":{"host":"h","approximate_connection_time":18060},"connection_info":{"app_id":"A1"}}""");
    }

    public Task DisconnectAsync(string reason) => SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "h" } });

    public async Task<JsonNode> AckAsync()
    {
        using var patience = new CancellationTokenSource(Hang.Limit);
        return await _acks.Reader.ReadAsync(patience.Token);
    }

    /// <summary>All of them, until the client is gone.</summary>
    public IAsyncEnumerable<JsonNode> AcksAsync() => _acks.Reader.ReadAllAsync();

    public bool TryAck(out JsonNode? ack) => _acks.Reader.TryRead(out ack);

    public async Task CloseAsync()
    {
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        }
        catch (WebSocketException)
        {
            // The client was faster.
        }
    }

    public void Abort() => socket.Abort();

    /// <summary>Reads acknowledgements until the client is gone.</summary>
    public async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, default) is { MessageType: not WebSocketMessageType.Close } part)
            {
                if (!part.EndOfMessage)
                {
                    throw new InvalidOperationException("No acknowledgement is as long as that.");
                }

                var ack = JsonNode.Parse(buffer.AsSpan(0, part.Count))!;
                heard?.Invoke(ack);
                await _acks.Writer.WriteAsync(ack);
            }
        }
        catch (WebSocketException)
        {
            // It broke: so be it.
        }
        finally
        {
            _acks.Writer.TryComplete();
            _closed.TrySetResult();
        }
    }
}
