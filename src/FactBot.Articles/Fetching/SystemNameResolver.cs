using System.Net;
using System.Net.Sockets;

namespace FactBot.Articles.Fetching;

/// <summary>Resolves host names with the operating system.</summary>
public sealed class SystemNameResolver : INameResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, ct);
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            return [];
        }
    }
}
