namespace FactBot.Core.Domain;

/// <summary>
/// The conditions on claims, all of which must hold. <paramref name="SeenFrom"/> leaves only dossiers that may be shown in that
/// place.
/// </summary>
public sealed record ClaimQuery(DeskId Desk, Place SeenFrom)
{
    public Person? Assignee { get; init; }

    /// <summary>Only claims that nobody is assigned to.</summary>
    public bool Unassigned { get; init; }

    public ClaimState? State { get; init; }

    /// <summary>Only claims that are neither done nor set aside.</summary>
    public bool OpenOnly { get; init; }

    public ClaimKind? Kind { get; init; }

    /// <summary>Only claims of dossiers posted in the channel itself.</summary>
    public bool PostedHereOnly { get; init; }
}
