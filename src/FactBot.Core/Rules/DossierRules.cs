using FactBot.Core.Domain;

namespace FactBot.Core.Rules;

/// <summary>The rules on how a dossier is opened and grows.</summary>
public static class DossierRules
{
    public static Dossier Open(DossierId id, Article article, Findings findings, Home home, Person by, DateTimeOffset now, DossierOrigin origin)
    {
        var snapshot = new Snapshot(
            article,
            Within(findings, Math.Min(findings.Claims.Length, Dossier.ClaimsAtStart)),
            DossierScope.Key(TextHash.Folded(article.Text.Raw), home.Channel, home.Audience),
            Address(article) is { } address ? DossierScope.Key(address, home.Channel, home.Audience) : null)
        {
            ClaimsLeftOut = Math.Max(0, findings.Claims.Length - Dossier.ClaimsAtStart),
        };
        return new Dossier(
            id, 0, origin, snapshot, [home], by, now,
            [.. snapshot.Findings.Claims.Select((claim, index) => new ClaimRecord(index + 1, claim, now))]);
    }

    /// <summary>
    /// The address that identifies the page. The canonical address that the page states counts if it is a page on the site that
    /// was read, because some pages state their front page. Otherwise the address that was read counts.
    /// </summary>
    public static string? Address(Article article)
    {
        var read = article.Address is { } address ? AddressKey.Of(address.ToString()) : null;
        var stated = AddressKey.Of(article.Details.Canonical?.Value);
        return stated is not null && stated.Contains('/', StringComparison.Ordinal) && (read is null || Site(stated) == Site(read)) ? stated : read;
    }

    public static Dossier PostedIn(Dossier dossier, Home home) =>
        dossier.Homes.Any(h => h.Channel == home.Channel) ? dossier : dossier with { Homes = dossier.Homes.Add(home) };

    public static (Dossier Dossier, ClaimRecord Claim) Added(Dossier dossier, Claim claim, Person by, DateTimeOffset now)
    {
        var record = new ClaimRecord(dossier.Claims.Length + 1, claim, now) { AddedBy = by };
        return (dossier with { Claims = dossier.Claims.Add(record) }, record);
    }

    /// <summary>The findings with only the first claims; denials and replies of the others lose their link.</summary>
    private static Findings Within(Findings findings, int claims) => findings with
    {
        Claims = [.. findings.Claims.Take(claims)],
        Denials = [.. findings.Denials.Select(d => d.Claim >= claims ? d with { Claim = null } : d)],
        Replies = [.. findings.Replies.Select(r => r.Claim >= claims ? r with { Claim = null } : r)],
    };

    private static string Site(string key) => key.Split('/', 2)[0];
}
