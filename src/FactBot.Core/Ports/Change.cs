using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>
/// Everything that one event changes, stored in one write or not at all. The versions in it guard what was read to work it out:
/// if one has moved on, nothing is stored and the event is handled again.
/// </summary>
public sealed record Change
{
    /// <summary>The event that this change settles; null where no event caused it (the daily summary).</summary>
    public EventKey? Settles { get; init; }

    /// <summary>The dossier's new content. Version 0 is a new dossier; its number, text and address must be free.</summary>
    public Dossier? Dossier { get; init; }

    public Desk? Desk { get; init; }

    public SummaryPlan? Plan { get; init; }

    /// <summary>The channel whose summary plan is removed.</summary>
    public Place? NoPlan { get; init; }

    /// <summary>The day whose summary this change settles. If that day is stored already, nothing of this change is stored.</summary>
    public SummaryDay? Day { get; init; }

    public ImmutableArray<DeskEvent> Events { get; init; } = [];

    public ImmutableArray<Outgoing> Outgoing { get; init; } = [];

    /// <summary>Follow-up work, handled like any other event.</summary>
    public ImmutableArray<InboundEvent> Next { get; init; } = [];

    /// <summary>The bot's messages that are gone. Deliveries that wait for them are dropped.</summary>
    public Request.Gone? Gone { get; init; }
}
