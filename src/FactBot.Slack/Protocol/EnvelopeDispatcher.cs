using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>Handles envelopes side by side, so many at once and no more, and acknowledges each.</summary>
internal sealed class EnvelopeDispatcher(WebSocket socket, int mostAtOnce, SocketModeCounts counts) : IDisposable
{
    private readonly SemaphoreSlim _places = new(mostAtOnce, mostAtOnce);
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Returns when the handling has begun.</summary>
    /// <param name="envelope">What came.</param>
    /// <param name="handle">Handles it.</param>
    /// <param name="reading">Ends the waiting for a place.</param>
    /// <param name="ct">Ends the handling.</param>
    public async Task BeginAsync(
        SocketFrame.Envelope envelope, Func<SocketFrame.Envelope, CancellationToken, Task<EnvelopeResponse>> handle, CancellationToken reading, CancellationToken ct)
    {
        await _places.WaitAsync(reading);
        _ = AnswerAsync(envelope, handle, ct);
    }

    /// <summary>Waits until nothing is being handled.</summary>
    public async Task SettleAsync()
    {
        for (var i = 0; i < mostAtOnce; i++)
        {
            await _places.WaitAsync();
        }
    }

    public void Dispose()
    {
        _places.Dispose();
        _sending.Dispose();
    }

    private async Task AnswerAsync(SocketFrame.Envelope envelope, Func<SocketFrame.Envelope, CancellationToken, Task<EnvelopeResponse>> handle, CancellationToken ct)
    {
        try
        {
            var reply = await handle(envelope, ct);
            await AcknowledgeAsync(envelope, reply.Payload, ct);
            if (reply.Then is { } then)
            {
                await then(ct);
            }
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // The end: it comes again.
        }
        catch (Exception failed)
        {
            counts.Fail(failed);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Where the socket is gone there is nobody to tell: Slack sends the envelope again on the next one.</summary>
    private async Task AcknowledgeAsync(SocketFrame.Envelope envelope, JsonNode? payload, CancellationToken ct)
    {
        var ack = new JsonObject { ["envelope_id"] = envelope.Id };
        if (payload is not null && envelope.AcceptsPayload)
        {
            ack["payload"] = payload.DeepClone();
        }

        await _sending.WaitAsync(ct);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(ack.ToJsonString(SlackJson.Plain)), WebSocketMessageType.Text, endOfMessage: true, ct);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException or IOException
            || (gone is OperationCanceledException && !ct.IsCancellationRequested))
        {
            counts.Unanswered();
        }
        finally
        {
            _sending.Release();
        }
    }
}
