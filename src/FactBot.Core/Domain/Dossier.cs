using System.Collections.Immutable;

namespace FactBot.Core.Domain;

public enum DossierOrigin
{
    /// <summary>An article that is published.</summary>
    Published,

    /// <summary>An article of our own that is not yet published.</summary>
    Draft,
}

public enum DossierState
{
    InCheck,

    /// <summary>Every claim is done or set aside.</summary>
    Ready,
    SignedOff,
}

/// <summary>A channel where the dossier was posted.</summary>
public sealed record Home(Place Channel, Audience Audience);

/// <summary>
/// The text under check, kept as it was read. <paramref name="TextHash"/> is the SHA-256 of the text with its white space folded,
/// in lower-case hex. <paramref name="AddressKey"/> names the page whatever its tracking parameters; it is null for text without
/// an address.
/// </summary>
public sealed record Snapshot(Article Article, Findings Findings, string TextHash, string? AddressKey)
{
    /// <summary>How many claims were found beside those that were opened.</summary>
    public int ClaimsLeftOut { get; init; }
}

/// <summary>
/// One article under check. <see cref="Claims"/>[n - 1] is claim n. <paramref name="Version"/> is 0 before it is first stored and
/// grows by one with every stored change.
/// </summary>
public sealed record Dossier(
    DossierId Id,
    long Version,
    DossierOrigin Origin,
    Snapshot Snapshot,
    ImmutableArray<Home> Homes,
    Person OpenedBy,
    DateTimeOffset OpenedAt,
    ImmutableArray<ClaimRecord> Claims)
{
    /// <summary>The most claims that are opened with an article, the best ones; an article that has more is longer than a desk checks.</summary>
    public const int ClaimsAtStart = 200;

    public const int MaxClaims = 400;

    /// <summary>The notes on the article as a whole.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    public DossierState State =>
        Claims.Length > 0 && Claims.All(c => c.IsClosed) ? DossierState.Ready : DossierState.InCheck;

    public Article Article => Snapshot.Article;

    /// <summary>The findings, with the claims as the desk has them now. A claim's index is its number minus one.</summary>
    public Findings Findings => Snapshot.Findings with { Claims = [.. Claims.Select(c => c.Claim)] };

    public ClaimRecord? Claim(int number) => number >= 1 && number <= Claims.Length ? Claims[number - 1] : null;

    public ClaimId ClaimId(int number) => new(Id, number);

    public Dossier With(ClaimRecord claim) => this with { Claims = Claims.SetItem(claim.Number - 1, claim) };

    /// <summary>
    /// Whether it may be shown in a place. It may be shown in the channels where it was posted, and everywhere in the desk once
    /// one of them is public.
    /// </summary>
    public bool MaySee(Place place) =>
        Homes.Any(h => h.Audience is Audience.Public || h.Channel == place.InChannel);
}
