namespace FactBot.Wire;

/// <summary>Classifies the failures of an HTTP call.</summary>
public static class HttpFailures
{
    /// <summary>Whether no connection was established, so that nothing was sent.</summary>
    public static bool NeverLeft(HttpRequestException failed) => failed.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>Whether the network failed or timed out; false where <paramref name="ct"/> ended the call.</summary>
    public static bool IsNetwork(Exception failed, CancellationToken ct) =>
        failed is HttpRequestException or IOException || (failed is OperationCanceledException && !ct.IsCancellationRequested);
}
