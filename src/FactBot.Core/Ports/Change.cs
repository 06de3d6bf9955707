using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>
/// Everything that one event does, stored in one write: all of it or nothing. What was read to work it out is guarded by the
/// versions that stand in it: if one has moved on, nothing is stored and the event is worked out again.
/// </summary>
public sealed record Change
{
    /// <summary>The event that is settled by this; null for what no event caused (the daily summary).</summary>
    public EventKey? Settles { get; init; }

    /// <summary>A dossier as it shall be. Version 0: a new one, whose number, text and address must be free.</summary>
    public Dossier? Dossier { get; init; }

    public Desk? Desk { get; init; }

    public SummaryPlan? Plan { get; init; }

    /// <summary>The channel that gets no summary any more.</summary>
    public Place? NoPlan { get; init; }

    /// <summary>The day that is answered; stored already means that nothing of this change is.</summary>
    public SummaryDay? Day { get; init; }

    public ImmutableArray<DeskEvent> Events { get; init; } = [];

    public ImmutableArray<Outgoing> Outgoing { get; init; } = [];

    /// <summary>Work that follows, handled like any event.</summary>
    public ImmutableArray<InboundEvent> Next { get; init; } = [];

    /// <summary>Messages of the bot that are gone: what waits for them is dropped.</summary>
    public Request.Gone? Gone { get; init; }
}
