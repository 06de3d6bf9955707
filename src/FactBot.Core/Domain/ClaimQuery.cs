namespace FactBot.Core.Domain;

/// <summary>Which claims. All that is given must hold. <paramref name="SeenFrom"/>: only of dossiers that may be shown there.</summary>
public sealed record ClaimQuery(DeskId Desk, Place SeenFrom)
{
    public Person? Assignee { get; init; }

    /// <summary>Those that are with nobody.</summary>
    public bool Unassigned { get; init; }

    public ClaimState? State { get; init; }

    /// <summary>Neither done nor set aside.</summary>
    public bool OpenOnly { get; init; }

    public ClaimKind? Kind { get; init; }

    /// <summary>Those of dossiers posted in the channel itself.</summary>
    public bool PostedHereOnly { get; init; }
}
