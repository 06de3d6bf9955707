using FactBot.Core.Domain;

namespace FactBot.Core.Ports;

/// <summary>A local day of one channel's summary. Each day is settled once.</summary>
public sealed record SummaryDay(DeskId Desk, Place Channel, DateOnly Date);
