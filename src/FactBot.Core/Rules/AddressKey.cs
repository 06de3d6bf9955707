using System.Collections.Frozen;

namespace FactBot.Core.Rules;

/// <summary>
/// Makes the key of a page, the same for every form of its link. The key leaves out the scheme, "www.", the fragment, tracking
/// parameters and a last slash, and sorts the other parameters.
/// </summary>
public static class AddressKey
{
    private static readonly FrozenSet<string> Tracking = FrozenSet.ToFrozenSet(
        ["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "cmpid", "ref", "ref_src", "smid", "ocid", "xtor", "taid", "src", "share", "at_medium", "at_campaign"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of an address; null for one that is not http or https.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? Of(uri!) : null;

    public static string Of(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = address.IsDefaultPort ? "" : ":" + address.GetComponents(UriComponents.Port, UriFormat.UriEscaped);
        var path = address.AbsolutePath.TrimEnd('/');
        var query = address.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !IsTracking(p.Split('=', 2)[0]))
            .Order(StringComparer.Ordinal);
        return $"{host}{port}{path}{string.Join('&', query) switch { "" => "", var q => "?" + q }}";
    }

    private static bool IsTracking(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
}
