using System.Net;
using System.Net.Sockets;
using FactBot.Core.Domain;

namespace FactBot.Articles.Fetching;

/// <summary>
/// Fetches one page for one pasted link: GET only, no cookies, no proxy, at most five redirects, all within one deadline and one byte
/// limit. Redirects pass the same gate as the link itself.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private const int HeaderKilobytes = 64;
    private const string Accepted = "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.9, */*;q=0.1";

    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly LinkGate _gate;
    private readonly HttpMessageInvoker _http;

    /// <param name="options">The settings; every one must be valid.</param>
    /// <param name="time">The clock of the deadline.</param>
    /// <param name="names">Resolves host names; the system's resolver if null.</param>
    /// <param name="policy">Decides which addresses may be reached; <see cref="GlobalAddressPolicy"/> if null.</param>
    /// <exception cref="ArgumentException">A setting is invalid; the message says which one and what to put there.</exception>
    public PageFetcher(FetchOptions options, TimeProvider time, INameResolver? names = null, IAddressPolicy? policy = null)
    {
        if (options.Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _options = options;
        _time = time;
        var addresses = policy ?? new GlobalAddressPolicy();
        _gate = new LinkGate(addresses);
        _http = new HttpMessageInvoker(Handler(new GuardedConnector(names ?? new SystemNameResolver(), addresses), options));
    }

    /// <summary>Fetches a link as it was pasted. Expected failures are returned, not thrown.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task<FetchResult> FetchAsync(string link, CancellationToken ct)
    {
        var (address, problem) = _gate.Check(link);
        if (address is null)
        {
            return new FetchResult.Failed(problem!);
        }

        return PrivateLinks.IsPrivate(address) ? new FetchResult.Failed(UnreadableKind.PrivatePreview) : await FollowAsync(address, ct);
    }

    public void Dispose() => _http.Dispose();

    private async Task<FetchResult> FollowAsync(Uri address, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            var next = address;
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                var (result, target) = await SendOnceAsync(next, linked.Token);
                if (result is not null)
                {
                    return result;
                }

                next = target!;
            }

            return new FetchResult.Failed(UnreadableKind.TooManyRedirects);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && FailureOf(e) is not null)
        {
            return new FetchResult.Failed(FailureOf(e)!);
        }
    }

    /// <summary>Sends one request and returns its result, or the target of its redirect.</summary>
    private async Task<(FetchResult? Result, Uri? Next)> SendOnceAsync(Uri address, CancellationToken ct)
    {
        using var request = Request(address);
        using var response = await _http.SendAsync(request, ct);
        if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
        {
            return Redirect(address, location);
        }

        return (response.StatusCode == HttpStatusCode.OK
            ? await ReadAsync(address, response, ct)
            : StatusMeanings.Of(response, _time.GetUtcNow()), null);
    }

    private (FetchResult? Result, Uri? Next) Redirect(Uri from, Uri location)
    {
        var (next, problem) = Uri.TryCreate(from, location, out var target) ? _gate.Check(target) : (null, new Reading.Unreadable(UnreadableKind.BadAddress));
        return next is null ? (new FetchResult.Failed(problem!), null) : (null, next);
    }

    private async Task<FetchResult> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken ct)
    {
        var body = await response.Content.ReadAsStreamAsync(ct);
        await using (body)
        {
            var type = response.Content.Headers.ContentType;
            return await BodyReader.ReadAsync(body, _options.MaxBytes, ct) is { } bytes
                ? new FetchResult.Fetched(address, bytes, type?.MediaType, type?.CharSet?.Trim('"', ' '))
                : new FetchResult.Failed(UnreadableKind.TooLarge, SizePhrases.Words(_options.MaxBytes));
        }
    }

    private HttpRequestMessage Request(Uri address)
    {
        // HTTP/3 bypasses the connect callback, so it must never be used.
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        request.Headers.TryAddWithoutValidation("Accept-Language", "en, *;q=0.5");
        return request;
    }

    private static Reading.Unreadable? FailureOf(Exception thrown)
    {
        for (var e = thrown; e is not null; e = e.InnerException)
        {
            if (e is AddressRefusedException)
            {
                return new(UnreadableKind.AddressNotAllowed);
            }

            if (e is OperationCanceledException or TimeoutException)
            {
                return new(UnreadableKind.TimedOut);
            }

            if (e is SocketException or System.Security.Authentication.AuthenticationException)
            {
                return new(UnreadableKind.NoConnection);
            }
        }

        return thrown is HttpRequestException or IOException or InvalidDataException ? new(UnreadableKind.SiteFailed) : null;
    }

    private static SocketsHttpHandler Handler(GuardedConnector connector, FetchOptions options) => new()
    {
        ConnectCallback = connector.ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(Math.Min(10, options.TimeoutSeconds)),
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = HeaderKilobytes,
        MaxResponseDrainSize = 0,

        // A pooled connection must not serve another name that was never checked.
        PooledConnectionLifetime = TimeSpan.Zero,
        ActivityHeadersPropagator = null,
    };
}
