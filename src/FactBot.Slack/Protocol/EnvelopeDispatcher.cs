using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>Handles envelopes in parallel up to a limit, and acknowledges each.</summary>
internal sealed class EnvelopeDispatcher(WebSocket socket, int mostAtOnce, SocketModeCounts counts) : IDisposable
{
    private readonly SemaphoreSlim _places = new(mostAtOnce, mostAtOnce);
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Returns when the handling has begun.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="handle">Handles it.</param>
    /// <param name="reading">Ends the wait for a slot.</param>
    /// <param name="ct">Cancels the handling.</param>
    public async Task BeginAsync(
        SocketFrame.Envelope envelope, Func<SocketFrame.Envelope, CancellationToken, Task<EnvelopeResponse>> handle, CancellationToken reading, CancellationToken ct)
    {
        await _places.WaitAsync(reading);
        _ = AnswerAsync(envelope, handle, ct);
    }

    /// <summary>Waits until nothing is in progress.</summary>
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
            var response = await handle(envelope, ct);
            await AcknowledgeAsync(envelope, response.Payload, ct);
            if (response.Then is { } then)
            {
                await then(ct);
            }
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // The program shuts down; Slack sends the envelope again.
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

    /// <summary>A lost socket takes no acknowledgement; Slack sends the envelope again on the next one.</summary>
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
        catch (Exception broken) when (broken is WebSocketException or ObjectDisposedException or InvalidOperationException or IOException
            || (broken is OperationCanceledException && !ct.IsCancellationRequested))
        {
            counts.Unanswered();
        }
        finally
        {
            _sending.Release();
        }
    }
}
