using System.Collections.Immutable;

namespace FactBot.Core.Requests;

/// <summary>
/// A reference as it was typed: "A-214/3", "214/3", "A-214", "3", "c3", "3:". The thread or the message that it was typed under
/// supplies what is missing.
/// </summary>
public sealed record Reference(int? Dossier, int? Claim)
{
    /// <summary>The claims where more than one is named ("2, 3 and 5"); <see cref="Claim"/> is null then.</summary>
    public ClaimSet? Several { get; init; }

    public static readonly Reference Here = new(null, null);
}

/// <summary>A set of claims: "3", "1,4,6", "2-5", "all", each with or without the article.</summary>
public sealed record ClaimSet(int? Dossier, ImmutableArray<int> Claims, bool All)
{
    /// <summary>The maximum number of claims in one command.</summary>
    public const int MaxClaims = 200;

    /// <summary>The claim of the thread that the command was typed in.</summary>
    public static readonly ClaimSet Here = new(null, [], false);

    public bool Equals(ClaimSet? other) => other is not null && Dossier == other.Dossier && All == other.All && Claims.SequenceEqual(other.Claims);

    public override int GetHashCode() => HashCode.Combine(Dossier, All, Claims.Length);

    /// <summary>The set of the one claim of a reference; it is empty where the reference names an article alone.</summary>
    public static ClaimSet Of(Reference reference) => new(reference.Dossier, reference.Claim is { } claim ? [claim] : [], All: false);
}

/// <summary>A person as named in a command: an account of the platform, a name, the person who types, or nobody.</summary>
public abstract record Who
{
    private Who()
    {
    }

    public sealed record Self : Who;

    public sealed record Nobody : Who;

    public sealed record Account(string UserId, string Name) : Who;

    public sealed record Named(string Name) : Who;
}

/// <summary>
/// A file that somebody attached. <paramref name="Locator"/> is the adapter's own way to get it. <paramref name="Size"/> is in
/// bytes.
/// </summary>
public sealed record AttachedFile(string Name, string Locator, long Size);
