using System.Collections.Immutable;

namespace FactBot.Core.Ports;

/// <summary>A message or an event that was given up.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Where">"platform workspace channel".</param>
/// <param name="Why">In words.</param>
/// <param name="At">When it came in or was stored, UTC.</param>
public sealed record DeadLetter(string Key, string Where, string Why, DateTimeOffset At);

/// <summary>How the store stands.</summary>
/// <param name="Problem">Why it cannot write, or null when it can.</param>
/// <param name="Schema">The version of the stored form.</param>
/// <param name="DataBytes">Size of the data file.</param>
/// <param name="LogBytes">Size of the log file.</param>
/// <param name="Dossiers">How many.</param>
/// <param name="Claims">How many.</param>
/// <param name="InboxWaiting">Events not settled.</param>
/// <param name="InboxOldest">When the oldest of them came, UTC.</param>
/// <param name="OutboxWaiting">Messages neither sent nor dead.</param>
/// <param name="OutboxOldest">When the oldest of them was stored, UTC.</param>
/// <param name="OutboxUnclear">Messages of which nobody can tell yet whether they arrived.</param>
/// <param name="Dead">Messages given up, newest first, at most 20.</param>
/// <param name="Failed">Events given up, newest first, at most 20.</param>
/// <param name="DeadCount">All messages given up.</param>
/// <param name="FailedCount">All events given up.</param>
public sealed record StoreHealth(
    string? Problem,
    int Schema,
    long DataBytes,
    long LogBytes,
    int Dossiers,
    int Claims,
    int InboxWaiting,
    DateTimeOffset? InboxOldest,
    int OutboxWaiting,
    DateTimeOffset? OutboxOldest,
    int OutboxUnclear,
    ImmutableArray<DeadLetter> Dead,
    ImmutableArray<DeadLetter> Failed,
    int DeadCount,
    int FailedCount);
