using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>
/// Slack's Web API (https://docs.slack.dev/apis/web-api): one attempt for each call. It keeps the rate limits, observes the pauses that
/// Slack asks for, and tells apart refused calls, calls that were never sent and calls with an unknown fate.
/// </summary>
/// <param name="http">The HTTP client. Its base address is the API's with a trailing slash; its time-out bounds every call.</param>
/// <param name="gate">The rate limits.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log of all calls; null for none.</param>
public sealed class SlackWebApi(HttpClient http, RateGate gate, TimeProvider time, SlackWireLog? log = null)
{
    /// <summary>A longer wait is returned to the caller.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan UnnamedPause = TimeSpan.FromSeconds(30);

    /// <param name="method">The method, such as "chat.postMessage".</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="token">The bot's token or the app's.</param>
    /// <param name="ct">Ends the wait; a request that was sent is not undone.</param>
    public async Task<SlackResponse> CallAsync(string method, SlackArguments arguments, string token, CancellationToken ct)
    {
        if (gate.Pause(method) is var pause && pause > TimeSpan.Zero)
        {
            return new SlackResponse.RateLimited(pause);
        }

        if (gate.Reserve(method, arguments.Channel, LongestWait) is var wait && wait > TimeSpan.Zero)
        {
            if (wait > LongestWait)
            {
                return new SlackResponse.RateLimited(wait);
            }

            await Task.Delay(wait, time, ct);
        }

        log?.Write(method, arguments);
        using var request = new HttpRequestMessage(HttpMethod.Post, method) { Content = new FormUrlEncodedContent(arguments.Values) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await SendAsync(method, request, ct);
    }

    /// <summary>The bytes at a private file link of Slack's own; null where the file is gone or exceeds <paramref name="most"/> bytes.</summary>
    public async Task<byte[]?> DownloadAsync(Uri address, string token, int most, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);

            // Slack redirects a token without the permission to a sign-in page, which is no file.
            return response.IsSuccessStatusCode && response.RequestMessage?.RequestUri == address ? await HttpBody.ReadAsync(response, most, ct) : null;
        }
        catch (Exception failed) when (HttpFailures.IsNetwork(failed, ct))
        {
            return null;
        }
    }

    /// <summary>Responds to a slash command or a button through its response URL: up to five times within half an hour, without a token.</summary>
    public async Task<SlackResponse> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken ct)
    {
        const string Name = "response_url";
        if (gate.Pause(Name) is var pause && pause > TimeSpan.Zero)
        {
            return new SlackResponse.RateLimited(pause);
        }

        log?.Write(Name, message);
        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = new StringContent(message.ToJsonString(SlackJson.Plain), Encoding.UTF8, "application/json") };
        return await SendAsync(Name, request, ct);
    }

    private async Task<SlackResponse> SendAsync(string method, HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var response = await http.SendAsync(request, ct);
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
            {
                var pause = PauseOf(response.Headers.RetryAfter);
                gate.PauseFor(method, pause);
                return new SlackResponse.RateLimited(pause);
            }

            return response.IsSuccessStatusCode
                ? Read(await response.Content.ReadAsByteArrayAsync(ct), response.Headers)
                : (int)response.StatusCode >= 500
                    ? new SlackResponse.Unclear($"HTTP {(int)response.StatusCode}")
                    : new SlackResponse.NotSent($"HTTP {(int)response.StatusCode}");
        }
        catch (HttpRequestException failed) when (HttpFailures.NeverLeft(failed))
        {
            return new SlackResponse.NotSent(failed.HttpRequestError.ToString());
        }
        catch (Exception failed) when (HttpFailures.IsNetwork(failed, ct))
        {
            return new SlackResponse.Unclear(failed is OperationCanceledException ? "no answer in time" : "the connection broke");
        }
    }

    private TimeSpan PauseOf(RetryConditionHeaderValue? after)
    {
        var pause = after?.Delta ?? after?.Date - time.GetUtcNow() ?? UnnamedPause;
        return pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(1);
    }

    private static SlackResponse Read(byte[] body, HttpResponseHeaders headers)
    {
        // The confirmation of a response URL is this word alone.
        if (body.AsSpan().SequenceEqual("ok"u8))
        {
            return new SlackResponse.Ok(default);
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement.Clone();
            return root.Flag("ok")
                ? new SlackResponse.Ok(root) { Scopes = Words(headers.TryGetValues("x-oauth-scopes", out var scopes) ? string.Join(',', scopes) : null) }
                : new SlackResponse.Failed(root.Text("error") ?? "unknown_error", [.. (root.Child("response_metadata") ?? default).Items("messages").Select(m => m.ToString())])
                {
                    Needed = Words(root.Text("needed")),
                };
        }
        catch (JsonException)
        {
            return new SlackResponse.Unclear("the answer is no JSON");
        }
    }

    private static ImmutableArray<string> Words(string? list) => [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
