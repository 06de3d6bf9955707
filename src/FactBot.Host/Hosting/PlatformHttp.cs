namespace FactBot.Host.Hosting;

/// <summary>Builds HTTP clients for the platforms' own APIs. Article pages are fetched by another client.</summary>
internal static class PlatformHttp
{
    /// <summary>
    /// The timeout is shorter than the outbox's time limit for one attempt, so the call's own timeout says what happened.
    /// </summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(12);

    /// <summary>Connections are renewed at this interval, so that a changed DNS address is found.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>Returns a client without a timeout, for callers that limit their calls themselves.</summary>
    public static HttpClient Unbounded(Uri baseAddress)
    {
        var client = Client(baseAddress);
        client.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
        return client;
    }

    /// <summary>The client follows no redirects, so that a token is never sent to a redirect's target.</summary>
    public static HttpClient Client(Uri baseAddress) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLife, UseCookies = false })
        {
            BaseAddress = baseAddress,
            Timeout = Timeout,
        };
}
