using System.Collections.Immutable;

namespace FactBot.Core.Ports;

/// <summary>A message or an event that was given up.</summary>
/// <param name="Key">The key of the message or event.</param>
/// <param name="Where">The place: "platform workspace channel".</param>
/// <param name="Why">The reason, in words.</param>
/// <param name="At">The time when it came in or was stored, UTC.</param>
public sealed record DeadLetter(string Key, string Where, string Why, DateTimeOffset At);

/// <summary>The state of the store.</summary>
/// <param name="Problem">The reason why the store cannot write; null when it can.</param>
/// <param name="Schema">The version of the stored schema.</param>
/// <param name="DataBytes">The size of the data file.</param>
/// <param name="LogBytes">The size of the log file.</param>
/// <param name="Dossiers">The number of dossiers.</param>
/// <param name="Claims">The number of claims.</param>
/// <param name="InboxWaiting">The number of events that are not settled.</param>
/// <param name="InboxOldest">The time when the oldest of them came, UTC.</param>
/// <param name="OutboxWaiting">The number of messages neither sent nor dead.</param>
/// <param name="OutboxOldest">The time when the oldest of them was stored, UTC.</param>
/// <param name="OutboxUnclear">The number of messages of which it is not known yet whether they arrived.</param>
/// <param name="Dead">The messages given up, newest first, at most 20.</param>
/// <param name="Failed">The events given up, newest first, at most 20.</param>
/// <param name="DeadCount">The number of all messages given up.</param>
/// <param name="FailedCount">The number of all events given up.</param>
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
