using System.Text.Json;

namespace FactBot.Discord.Protocol;

/// <summary>The result of a call. No failure of Discord or the network is an exception.</summary>
public abstract record DiscordResponse
{
    private DiscordResponse()
    {
    }

    /// <summary>2xx.</summary>
    /// <param name="Body">The response body; its kind is Undefined where there was none (204).</param>
    public sealed record Ok(JsonElement Body) : DiscordResponse;

    /// <summary>3xx, or 4xx except 429: Discord refused, and would refuse again.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">Discord's own code (10062: unknown interaction); 0 where there is none.</param>
    /// <param name="Message">Discord's message, with the invalid field where Discord names one.</param>
    public sealed record Failed(int Status, int Code, string Message) : DiscordResponse;

    /// <summary>HTTP 429, or a wait that an earlier response asked for: nothing was done.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : DiscordResponse;

    /// <summary>The request did not reach Discord and may be sent again.</summary>
    public sealed record NotSent(string Why) : DiscordResponse;

    /// <summary>The request may have reached Discord: a time-out after sending, a broken connection, or a 5xx.</summary>
    public sealed record Unclear(string Why) : DiscordResponse;
}
