using System.Net.WebSockets;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>Reads the text messages of a socket as frames. Binary or oversized messages are counted and dropped.</summary>
internal sealed class SocketFrames(WebSocket socket, int mostBytes, SocketModeCounts counts)
{
    private readonly byte[] _buffer = new byte[16 * 1024];

    /// <summary>The next frame; null when the other end closes.</summary>
    public async Task<SocketFrame?> NextAsync(CancellationToken ct)
    {
        using var message = new MemoryStream();
        var isTooLong = false;
        while (true)
        {
            var part = await socket.ReceiveAsync(_buffer.AsMemory(), ct);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            isTooLong |= message.Length + part.Count > mostBytes;
            if (!isTooLong)
            {
                message.Write(_buffer, 0, part.Count);
            }

            if (!part.EndOfMessage)
            {
                continue;
            }

            if (part.MessageType is WebSocketMessageType.Text && !isTooLong)
            {
                return SocketFrame.Read(message.ToArray());
            }

            counts.Ignore();
            message.SetLength(0);
            isTooLong = false;
        }
    }
}
