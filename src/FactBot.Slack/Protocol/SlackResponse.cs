using System.Collections.Immutable;
using System.Text.Json;

namespace FactBot.Slack.Protocol;

/// <summary>What came of a call to the Web API. Nothing that Slack or the network does is an exception.</summary>
public abstract record SlackResponse
{
    private SlackResponse()
    {
    }

    /// <summary>"ok": true.</summary>
    public sealed record Ok(JsonElement Body) : SlackResponse
    {
        /// <summary>The permissions of the token, where Slack tells them with the answer.</summary>
        public ImmutableArray<string> Scopes { get; init; } = [];
    }

    /// <summary>"ok": false.</summary>
    /// <param name="Error">Slack's own word, "channel_not_found".</param>
    /// <param name="Details">What it says besides, such as which block is wrong.</param>
    public sealed record Failed(string Error, ImmutableArray<string> Details) : SlackResponse
    {
        /// <summary>The permissions that "missing_scope" asks for.</summary>
        public ImmutableArray<string> Needed { get; init; } = [];

        public override string ToString() => Details.IsEmpty ? Error : $"{Error} ({string.Join("; ", Details)})";
    }

    /// <summary>HTTP 429, or a pause that an earlier one asked for.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : SlackResponse;

    /// <summary>The request did not get there: it may be sent again.</summary>
    public sealed record NotSent(string Why) : SlackResponse;

    /// <summary>It may have got there: a time-out after the send, a broken connection, a 5xx.</summary>
    public sealed record Unclear(string Why) : SlackResponse;
}
