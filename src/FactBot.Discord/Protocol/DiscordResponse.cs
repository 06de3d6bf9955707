using System.Text.Json;

namespace FactBot.Discord.Protocol;

/// <summary>What came of a call. Nothing that Discord or the network does is an exception.</summary>
public abstract record DiscordResponse
{
    private DiscordResponse()
    {
    }

    /// <summary>2xx.</summary>
    /// <param name="Body">Of kind Undefined where there was none (204).</param>
    public sealed record Ok(JsonElement Body) : DiscordResponse;

    /// <summary>3xx or 4xx but 429: refused, and refused again if sent again.</summary>
    /// <param name="Status">Of HTTP.</param>
    /// <param name="Code">Discord's own (10062: unknown interaction); 0 where it named none.</param>
    /// <param name="Message">Discord's words, with the field that is wrong where it names one.</param>
    public sealed record Failed(int Status, int Code, string Message) : DiscordResponse;

    /// <summary>HTTP 429, or a wait that an earlier answer asked for: nothing was done.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : DiscordResponse;

    /// <summary>The request did not get there: it may be sent again.</summary>
    public sealed record NotSent(string Why) : DiscordResponse;

    /// <summary>It may have got there: a time-out after the send, a broken connection, a 5xx.</summary>
    public sealed record Unclear(string Why) : DiscordResponse;
}
