using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Views;

namespace FactBot.Core.Schedule;

/// <summary>Works out what answers a day that is due: its summary, or that there is none.</summary>
internal sealed class SummaryWriter(IDeskStore store)
{
    /// <summary>A summary is late when it comes this long after its time.</summary>
    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(10);

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
            LateSince = now - slot.Due >= Punctual ? slot.Due : null,
        };
        return facts.IsSkipped ? answered : answered with
        {
            Plan = plan with { LastDate = slot.Date, LastUntil = now },
            Outgoing = [new Outgoing(Key(plan, slot), DeliveryKind.Post, plan.Channel, SummaryBuilder.Build(facts)) { For = plan.SetBy }],
        };
    }

    /// <summary>One message for a channel and a date, whatever happens between.</summary>
    private static string Key(SummaryPlan plan, SummarySlot slot) =>
        string.Create(CultureInfo.InvariantCulture, $"summary:{plan.Desk}:{plan.Channel.Channel}:{slot.Date:yyyy-MM-dd}");
}
