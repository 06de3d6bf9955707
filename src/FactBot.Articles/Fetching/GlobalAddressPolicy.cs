using System.Net;
using System.Net.Sockets;

namespace FactBot.Articles.Fetching;

/// <summary>
/// The policy allows only global unicast addresses and the ports of the web. IPv4: everything outside the special-purpose blocks of the
/// IANA registry. IPv6: 2000::/3 without the ranges that embed an IPv4 address or are not for use.
/// </summary>
public sealed class GlobalAddressPolicy : IAddressPolicy
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Azure's wire server is a public address that serves secrets inside virtual machines.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork[] SpecialV6 =
    [
        // The ranges are, in order: protocol assignments with Teredo and ORCHID, documentation (two ranges), 6to4, the former 6bone,
        // AS112, segment routing.
        .. new[] { "2001::/23", "2001:db8::/32", "3fff::/20", "2002::/16", "3ffe::/16", "2620:4f:8000::/48", "5f00::/16" }.Select(IPNetwork.Parse),
    ];

    public bool AllowsPort(int port) => port is 80 or 443;

    public bool Allows(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !SpecialV4.Any(n => n.Contains(address)),
        AddressFamily.InterNetworkV6 => address.ScopeId == 0 && IsGlobalV6(address) && !SpecialV6.Any(n => n.Contains(address)),
        _ => false,
    };

    /// <summary>Checks for 2000::/3 by its bits, because IPNetwork would match an IPv4-mapped address too.</summary>
    private static bool IsGlobalV6(IPAddress address) => !address.IsIPv4MappedToIPv6 && (address.GetAddressBytes()[0] & 0xE0) == 0x20;
}
