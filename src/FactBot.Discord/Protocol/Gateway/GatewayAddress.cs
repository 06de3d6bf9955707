namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Addresses of gateways.</summary>
internal static class GatewayAddress
{
    /// <summary>With version and encoding; null where it is none. Compression is not asked for: a newsroom's traffic is small.</summary>
    public static Uri? Of(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "ws" or "wss"
        ? new UriBuilder(uri) { Query = "v=10&encoding=json" }.Uri
        : null;
}
