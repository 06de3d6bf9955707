using System.Net;
using System.Net.Sockets;

namespace FactBot.Articles.Fetching;

/// <summary>
/// Opens connections for the HTTP handler. It resolves the name once, refuses it if any of its addresses is not allowed, connects to a
/// checked address and checks the remote address again. A name that resolves differently a moment later (DNS rebinding) therefore changes
/// nothing.
/// </summary>
internal sealed class GuardedConnector(INameResolver names, IAddressPolicy policy)
{
    private const int MostAttempts = 4;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var target = context.DnsEndPoint;
        if (!policy.AllowsPort(target.Port))
        {
            throw new AddressRefusedException();
        }

        var addresses = await AddressesAsync(target.Host, ct);
        if (addresses.Any(a => !policy.Allows(a)))
        {
            throw new AddressRefusedException();
        }

        SocketException? failure = null;
        foreach (var address in addresses.Take(MostAttempts))
        {
            try
            {
                return await ConnectAsync(address, target.Port, ct);
            }
            catch (SocketException e)
            {
                failure = e;
            }
        }

        throw failure ?? new SocketException((int)SocketError.HostNotFound);
    }

    private async Task<IReadOnlyList<IPAddress>> AddressesAsync(string host, CancellationToken ct) =>
        IPAddress.TryParse(host.TrimEnd('.').Trim('[', ']'), out var literal) ? [literal] : await names.ResolveAsync(host, ct);

    private async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken ct)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, ct);
            if (socket.RemoteEndPoint is not IPEndPoint peer || !peer.Address.Equals(address) || !policy.Allows(peer.Address))
            {
                throw new AddressRefusedException();
            }

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
