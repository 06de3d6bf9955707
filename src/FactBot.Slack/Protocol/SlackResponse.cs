using System.Collections.Immutable;
using System.Text.Json;

namespace FactBot.Slack.Protocol;

/// <summary>The result of a Web API call. No failure of Slack or the network is an exception.</summary>
public abstract record SlackResponse
{
    private SlackResponse()
    {
    }

    /// <summary>"ok": true.</summary>
    public sealed record Ok(JsonElement Body) : SlackResponse
    {
        /// <summary>The token's permissions, where Slack returns them.</summary>
        public ImmutableArray<string> Scopes { get; init; } = [];
    }

    /// <summary>"ok": false.</summary>
    /// <param name="Error">Slack's error code, such as "channel_not_found".</param>
    /// <param name="Details">Further messages, such as which block is invalid.</param>
    public sealed record Failed(string Error, ImmutableArray<string> Details) : SlackResponse
    {
        /// <summary>The permissions that "missing_scope" asks for.</summary>
        public ImmutableArray<string> Needed { get; init; } = [];

        public override string ToString() => Details.IsEmpty ? Error : $"{Error} ({string.Join("; ", Details)})";
    }

    /// <summary>HTTP 429, or a pause that an earlier response asked for.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : SlackResponse;

    /// <summary>The request did not reach Slack and may be sent again.</summary>
    public sealed record NotSent(string Why) : SlackResponse;

    /// <summary>The request may have reached Slack: a time-out after sending, a broken connection, or a 5xx.</summary>
    public sealed record Unclear(string Why) : SlackResponse;
}
