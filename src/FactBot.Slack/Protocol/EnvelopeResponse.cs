using System.Text.Json.Nodes;

namespace FactBot.Slack.Protocol;

/// <summary>The answer to an envelope.</summary>
/// <param name="Payload">Sent with the acknowledgement where Slack takes one; null for nothing.</param>
/// <param name="Then">Begun after the acknowledgement has left, and not waited for.</param>
public sealed record EnvelopeResponse(JsonNode? Payload = null, Func<CancellationToken, Task>? Then = null)
{
    public static readonly EnvelopeResponse Empty = new();
}
