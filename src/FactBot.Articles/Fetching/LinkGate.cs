using System.Net;
using FactBot.Core.Domain;

namespace FactBot.Articles.Fetching;

/// <summary>
/// The gate checks a link before any name is resolved. The address is checked again when the connection is made, because what a host name
/// resolves to is not decided here.
/// </summary>
public sealed class LinkGate(IAddressPolicy policy)
{
    private const int LongestLink = 4096;

    private static readonly string[] LocalNames = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa", "onion"];

    /// <summary>Returns the link to fetch, without its fragment, or the problem.</summary>
    public (Uri? Link, Reading.Unreadable? Problem) Check(string link)
    {
        var text = link.Trim();
        return text.Length is 0 or > LongestLink || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\')
            || !Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? (null, new(UnreadableKind.BadAddress))
            : Check(address);
    }

    public (Uri? Link, Reading.Unreadable? Problem) Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.IdnHost.Length == 0)
        {
            return (null, new(UnreadableKind.BadAddress));
        }

        return address.UserInfo.Length > 0 || !policy.AllowsPort(address.Port) || !IsPublicName(address.IdnHost)
            ? (null, new(UnreadableKind.AddressNotAllowed))
            : (new UriBuilder(address) { Fragment = string.Empty }.Uri, null);
    }

    private bool IsPublicName(string host)
    {
        var name = host.TrimEnd('.');
        if (IPAddress.TryParse(name.Trim('[', ']'), out var address))
        {
            return policy.Allows(address);
        }

        return name.Contains('.', StringComparison.Ordinal)
            && !LocalNames.Any(l => name.EndsWith("." + l, StringComparison.OrdinalIgnoreCase));
    }
}
