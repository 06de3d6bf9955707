using System.Globalization;
using System.Net;
using FactBot.Core.Domain;

namespace FactBot.Articles.Fetching;

/// <summary>Maps a status other than success to what it means for a person who wants to read the page.</summary>
internal static class StatusMeanings
{
    public static FetchResult.Failed Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var code = (int)response.StatusCode;
        var number = code.ToString(CultureInfo.InvariantCulture);
        var wait = RetryAfter(response, now);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.ProxyAuthenticationRequired => new(UnreadableKind.SignInNeeded),
            HttpStatusCode.PaymentRequired => new(UnreadableKind.Paywall, "0"),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new(UnreadableKind.NotFound, number),
            HttpStatusCode.TooManyRequests => new(new(UnreadableKind.TooManyRequests, Seconds(wait)), wait),
            HttpStatusCode.NoContent or HttpStatusCode.NotModified or HttpStatusCode.ResetContent => new(UnreadableKind.Empty),
            _ when code >= 500 => new(new(UnreadableKind.SiteFailed, number), wait),
            _ when code >= 400 => new(UnreadableKind.Refused, number),
            _ => new(UnreadableKind.SiteFailed, number),
        };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var stated = response.Headers.RetryAfter;
        var wait = stated?.Delta ?? (stated?.Date is { } until ? until - now : null);
        return wait is { } time && time < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Seconds(TimeSpan? wait) => wait is { } time ? Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null;
}
