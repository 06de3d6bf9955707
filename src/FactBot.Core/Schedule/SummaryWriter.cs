using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Views;

namespace FactBot.Core.Schedule;

/// <summary>Writes the change that settles a day: its summary, or only that there is none.</summary>
internal sealed class SummaryWriter(IDeskStore store)
{
    /// <summary>The delay after which a summary counts as late.</summary>
    private static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(10);

    private readonly SummaryReader _reader = new(store);

    public async Task<Change> WriteAsync(SummaryPlan plan, SummarySlot slot, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        var answered = new Change
        {
            Day = new SummaryDay(plan.Desk, plan.Channel, slot.Date),
            Plan = plan with { LastDate = slot.Date },
        };
        if (now - slot.Due >= SummaryLoop.LatestPost)
        {
            return answered;
        }

        var facts = await _reader.ReadAsync(plan.Channel, plan, zone, now, ct) with
        {
            Day = slot.Date,
            Empty = plan.Empty,
            LateSince = now - slot.Due >= LateAfter ? slot.Due : null,
        };
        return facts.IsSkipped ? answered : answered with
        {
            Plan = plan with { LastDate = slot.Date, LastUntil = now },
            Outgoing = [new Outgoing(Key(plan, slot), DeliveryKind.Post, plan.Channel, SummaryBuilder.Build(facts)) { For = plan.SetBy }],
        };
    }

    /// <summary>The key of a summary. It names one message for a channel and a date, however often the slot is handled.</summary>
    private static string Key(SummaryPlan plan, SummarySlot slot) =>
        string.Create(CultureInfo.InvariantCulture, $"summary:{plan.Desk}:{plan.Channel.Channel}:{slot.Date:yyyy-MM-dd}");
}
