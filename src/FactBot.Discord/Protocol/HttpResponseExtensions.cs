using System.Net;
using System.Text.Json;

namespace FactBot.Discord.Protocol;

/// <summary>What an HTTP response says.</summary>
internal static class HttpResponseExtensions
{
    private static readonly TimeSpan UnnamedPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    public static async Task<DiscordResponse> AnswerAsync(HttpResponseMessage response, int most, CancellationToken ct)
    {
        var bytes = await BytesAsync(response, most, ct);
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

    /// <summary>The whole body; null where it is longer than <paramref name="most"/>.</summary>
    public static async Task<byte[]?> BytesAsync(HttpResponseMessage response, int most, CancellationToken ct)
    {
        if (response.Content.Headers.ContentLength > most)
        {
            return null;
        }

        using var body = await response.Content.ReadAsStreamAsync(ct);
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        while (await body.ReadAsync(buffer, ct) is var read and > 0)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>What a 429 is about. One that says nothing is from the edge before the API, which limits the whole address.</summary>
    public static RateScope Scope(HttpResponseMessage response) =>
        response.Headers.Contains("X-RateLimit-Global") ? RateScope.Bot
        : !response.Headers.TryGetValues("X-RateLimit-Scope", out var scope) ? response.Headers.Contains("X-RateLimit-Bucket") ? RateScope.Bucket : RateScope.Address
        : scope.First() switch { "global" => RateScope.Bot, "shared" => RateScope.Shared, _ => RateScope.Bucket };

    public static bool NeverLeft(HttpRequestException failed) => failed.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    public static bool IsNetwork(Exception failed, CancellationToken ct) =>
        failed is HttpRequestException or IOException || (failed is OperationCanceledException && !ct.IsCancellationRequested);

    /// <summary>The body is exact and may be missing; the header is in whole seconds.</summary>
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
