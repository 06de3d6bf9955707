using System.Text.Json.Nodes;

namespace FactBot.Slack.Protocol;

/// <summary>The response to an envelope.</summary>
/// <param name="Payload">The payload of the acknowledgement, where Slack takes one; null for none.</param>
/// <param name="Then">Work that starts after the acknowledgement was sent.</param>
public sealed record EnvelopeResponse(JsonNode? Payload = null, Func<CancellationToken, Task>? Then = null)
{
    public static readonly EnvelopeResponse Empty = new();
}
