namespace FactBot.Wire;

/// <summary>Tells the failures of a call apart.</summary>
public static class HttpFailures
{
    /// <summary>No connection came about: whatever was to be sent did not arrive.</summary>
    public static bool NeverLeft(HttpRequestException failed) => failed.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>The network failed or took too long; false where <paramref name="ct"/> ended the call.</summary>
    public static bool IsNetwork(Exception failed, CancellationToken ct) =>
        failed is HttpRequestException or IOException || (failed is OperationCanceledException && !ct.IsCancellationRequested);
}
