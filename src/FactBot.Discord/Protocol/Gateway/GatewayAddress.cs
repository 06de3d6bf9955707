namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Gateway addresses.</summary>
internal static class GatewayAddress
{
    /// <summary>The address with version and encoding; null where it is invalid. Compression is not requested, because a newsroom's traffic is small.</summary>
    public static Uri? Of(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "ws" or "wss"
        ? new UriBuilder(uri) { Query = "v=10&encoding=json" }.Uri
        : null;
}
