namespace FactBot.Core.Domain;

public enum DeskEventKind
{
    Opened,
    PostedAgain,
    ClaimAdded,
    Respanned,
    SetAside,
    Restored,
    Noted,
    NoteEdited,
    NoteDeleted,
    EvidenceAdded,
    EvidenceKept,
    Taken,
    Assigned,
    VerdictSet,
    SettingChanged,
}

/// <summary>
/// One line of the desk's log: what happened, to which article or claim, by whom, and when (UTC). <paramref name="Claim"/> is 0
/// for the whole article.
/// </summary>
public sealed record DeskEvent(DeskEventKind Kind, DossierId Dossier, int Claim, Person By, DateTimeOffset At);
