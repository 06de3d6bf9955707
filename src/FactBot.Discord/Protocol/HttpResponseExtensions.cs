using System.Net;
using System.Text.Json;
using FactBot.Wire;

namespace FactBot.Discord.Protocol;

/// <summary>Interprets HTTP responses.</summary>
internal static class HttpResponseExtensions
{
    private static readonly TimeSpan UnnamedPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    public static async Task<DiscordResponse> AnswerAsync(HttpResponseMessage response, int most, CancellationToken ct)
    {
        var bytes = await HttpBody.ReadAsync(response, most, ct);
        var body = bytes is null ? null : WireText.Read(bytes, out _);
        var status = (int)response.StatusCode;
        return status switch
        {
            429 => new DiscordResponse.RateLimited(Pause(response, body ?? default)),
            >= 500 => new DiscordResponse.Unclear($"HTTP {status}"),
            >= 300 => Refused(status, body ?? default),
            _ when bytes is { Length: 0 } => new DiscordResponse.Ok(default),
            _ when body is { } json => new DiscordResponse.Ok(json),
            _ => new DiscordResponse.Unclear(bytes is null ? "the answer is too large" : "the answer is no JSON"),
        };
    }

    /// <summary>The scope of a 429. One without headers comes from the edge in front of the API, which limits the IP address.</summary>
    public static RateScope Scope(HttpResponseMessage response) =>
        response.Headers.Contains("X-RateLimit-Global") ? RateScope.Bot
        : !response.Headers.TryGetValues("X-RateLimit-Scope", out var scope) ? response.Headers.Contains("X-RateLimit-Bucket") ? RateScope.Bucket : RateScope.Address
        : scope.First() switch { "global" => RateScope.Bot, "shared" => RateScope.Shared, _ => RateScope.Bucket };

    /// <summary>The pause of a 429. The body is exact but may be missing; the header has whole seconds.</summary>
    private static TimeSpan Pause(HttpResponseMessage response, JsonElement body)
    {
        var header = response.Headers.RetryAfter?.Delta;
        var exact = body.Fraction("retry_after") is { } seconds and >= 0 && seconds < LongestPause.TotalSeconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var pause = exact ?? header ?? UnnamedPause;
        return pause < LongestPause ? pause : LongestPause;
    }

    private static DiscordResponse.Failed Refused(int status, JsonElement body) => new(
        status,
        body.Number("code") ?? 0,
        (body.Text("message") ?? ((HttpStatusCode)status).ToString()) + (body.Child("errors") is { } errors ? $" {Shortened(errors.GetRawText())}" : ""));

    private static string Shortened(string text) => text.Length <= 1000 ? text : text[..1000];
}
