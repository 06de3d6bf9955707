using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FactBot.Wire;

namespace FactBot.Discord.Protocol;

/// <summary>
/// Discord's HTTP API (https://docs.discord.com/developers/reference): one attempt for each call. It keeps the rate limits, observes the
/// pauses that Discord asks for, and tells apart refused calls, calls that were never sent and calls with an unknown fate.
/// </summary>
/// <param name="http">The HTTP client. Its base address is the API's with its version and a trailing slash; this class sets the time-out.</param>
/// <param name="buckets">The rate limits.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log of all calls; null for none.</param>
public sealed class DiscordRest(HttpClient http, RateBuckets buckets, TimeProvider time, DiscordWireLog? log = null)
{
    /// <summary>A longer wait is returned to the caller.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly InvalidRequests _invalid = new(time);
    private readonly ExpiredWebhooks _dead = new();

    /// <summary>"DiscordBot (address, version)": Discord's edge refuses requests without a user agent of this form.</summary>
    public string UserAgent { get; init; } = $"DiscordBot (https://factbot.example, {typeof(DiscordRest).Assembly.GetName().Version?.ToString(3)})";

    /// <summary>The time limit of a call, the response body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The limit of a response body, in bytes.</summary>
    public int MostBytes { get; init; } = 16 << 20;

    /// <summary>Why no call is made with the bot's token any more, because Discord refuses it; null while it is valid.</summary>
    public string? ShutOut { get; private set; }

    /// <param name="call">The call.</param>
    /// <param name="botToken">The bot's token; null for routes that carry their own: interaction callbacks and webhooks.</param>
    /// <param name="ct">Ends the wait; a request that was sent is not undone.</param>
    public async Task<DiscordResponse> CallAsync(DiscordCall call, string? botToken, CancellationToken ct)
    {
        if (botToken is not null && ShutOut is { } why)
        {
            return new DiscordResponse.Failed(401, 0, why);
        }

        if (_dead.Contains(call))
        {
            return new DiscordResponse.Failed(404, 10015, "This webhook is gone.");
        }

        if (await PlaceAsync(call, ct) is var wait && wait > TimeSpan.Zero)
        {
            return new DiscordResponse.RateLimited(wait);
        }

        log?.Write(call);
        using var request = new HttpRequestMessage(call.Method, call.Address());
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.Authorization = botToken is null ? null : new AuthenticationHeaderValue("Bot", botToken);
        request.Content = call.Body is { } body ? new StringContent(body.ToJsonString(DiscordJson.Plain), Encoding.UTF8, "application/json") : null;
        var response = await SendAsync(call, request, ct);
        Heed(call, response, botToken is not null);
        return response;
    }

    /// <summary>The bytes at an address, requested without any token; null where they are gone or exceed <paramref name="most"/>.</summary>
    public async Task<byte[]?> DownloadAsync(Uri address, int most, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        using var deadline = new CancellationTokenSource(Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return response.IsSuccessStatusCode ? await HttpBody.ReadAsync(response, most, both.Token) : null;
        }
        catch (Exception failed) when (HttpFailures.IsNetwork(failed, ct))
        {
            return null;
        }
    }

    /// <summary>Waits until the rate limits allow the call; returns the remaining wait where that would take too long.</summary>
    private async Task<TimeSpan> PlaceAsync(DiscordCall call, CancellationToken ct)
    {
        if (_invalid.Wait(RateBuckets.IsFree(call.Route)) is var shut && shut > TimeSpan.Zero)
        {
            return shut;
        }

        var from = time.GetTimestamp();
        while (buckets.Take(call) is var wait && wait > TimeSpan.Zero)
        {
            if (time.GetElapsedTime(from) + wait > LongestWait)
            {
                return wait;
            }

            await Task.Delay(wait, time, ct);
        }

        return TimeSpan.Zero;
    }

    private async Task<DiscordResponse> SendAsync(DiscordCall call, HttpRequestMessage request, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        var received = false;
        try
        {
            using var message = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            received = true;
            buckets.Learn(call, message.Headers);
            var response = await HttpResponseExtensions.AnswerAsync(message, MostBytes, both.Token);
            if (message.StatusCode is HttpStatusCode.TooManyRequests && response is DiscordResponse.RateLimited limited)
            {
                var scope = HttpResponseExtensions.Scope(message);
                buckets.Pause(call, limited.RetryAfter, scope);
                CountInvalid(scope);
            }

            return response;
        }
        catch (HttpRequestException failed) when (HttpFailures.NeverLeft(failed))
        {
            return new DiscordResponse.NotSent(failed.HttpRequestError.ToString());
        }
        catch (Exception failed) when (HttpFailures.IsNetwork(failed, ct))
        {
            return new DiscordResponse.Unclear(failed is OperationCanceledException ? "no answer in time" : "the connection broke");
        }
        finally
        {
            if (!received)
            {
                buckets.Lost(call);
            }
        }
    }

    /// <summary>A 429 of a shared limit does not count as invalid, because others use that limit up too.</summary>
    private void CountInvalid(RateScope scope)
    {
        if (scope is not RateScope.Shared)
        {
            _invalid.Add();
        }
    }

    private void Heed(DiscordCall call, DiscordResponse response, bool asBot)
    {
        if (response is not DiscordResponse.Failed failed)
        {
            return;
        }

        if (failed.Status is 401 or 403)
        {
            _invalid.Add();
        }

        if (failed.Status is 401 && asBot)
        {
            ShutOut = "Discord does not know the bot's token: it was reset or is mistyped. Set the new one and start again.";
        }

        _dead.Learn(call, failed);
    }
}
