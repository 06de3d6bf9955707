namespace FactBot.Host.Hosting;

/// <summary>How a platform's own API is called; pages of articles are fetched otherwise.</summary>
internal static class PlatformHttp
{
    /// <summary>Shorter than what the outbox gives one attempt: then its time-out tells what happened.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(12);

    /// <summary>Connections are made anew now and then, so that a moved address is found.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>For a client that bounds its calls itself.</summary>
    public static HttpClient Unbounded(Uri baseAddress)
    {
        var client = Client(baseAddress);
        client.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
        return client;
    }

    /// <summary>A token is not carried to wherever a redirect points.</summary>
    public static HttpClient Client(Uri baseAddress) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLife, UseCookies = false })
        {
            BaseAddress = baseAddress,
            Timeout = Timeout,
        };
}
