using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Schedule;
using FactBot.Core.Time;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Handles "summary set 09:00 Europe/London mon-fri skip". Values that are not given stay as they are.</summary>
internal sealed class SummarySetHandler(IDeskStore store) : IHandler<Request.SummarySet>
{
    private static readonly ImmutableArray<DayOfWeek> EveryDay = [.. Enum.GetValues<DayOfWeek>()];

    public async Task<Change> HandleAsync(Request.SummarySet request, RequestContext context, CancellationToken ct)
    {
        if ((ChannelSummary.NotHere(context) ?? Wrong(request)) is { } sentence)
        {
            return context.Refuse(sentence);
        }

        var before = await store.PlanAsync(context.Place.InChannel, ct);
        if (request.At is null && before is null)
        {
            return context.Refuse(SummaryPhrases.WhatTime);
        }

        var plan = Changed(request, before ?? Fresh(context));
        plan = before is not null && (plan.At, plan.Zone) == (before.At, before.Zone) && plan.Days.SequenceEqual(before.Days) ? plan : plan with { SetAt = context.Now };
        plan = plan with { SetBy = context.By };
        var zone = ZoneNames.OrUtc(plan.Zone);
        return context.Answer(new View.Response(SummaryPhrases.Set(plan, Next(plan, zone, context.Now), zone))) with { Plan = plan };
    }

    /// <summary>The first value that cannot be read; null where all can.</summary>
    private static string? Wrong(Request.SummarySet request) => request switch
    {
        { At: { } at } when ClockTime.ReadHour(at.Trim()) is null => SummaryPhrases.NoTime(at),
        { Zone: { } zone } when ZoneNames.Find(zone) is null => SummaryPhrases.NoZone(zone, ZoneNames.Near(zone)),
        { Days: { } days } when DayNames.ReadAll(days).IsEmpty => SummaryPhrases.NoDays(days),
        { Empty: { } empty } when Empty(empty) is null => SummaryPhrases.NoEmpty(empty),
        { Ping: { } ping } when FlagReader.Read(ping) is null => SummaryPhrases.NoPing(ping),
        _ => null,
    };

    private static SummaryPlan Fresh(RequestContext context) =>
        new(context.Desk.Id, context.Place.InChannel, TimeOnly.MinValue, context.Zone.Id, EveryDay, EmptyDay.Skip, context.Now);

    private static SummaryPlan Changed(Request.SummarySet request, SummaryPlan plan) => plan with
    {
        At = request.At is { } at ? ClockTime.ReadHour(at.Trim())!.Value : plan.At,
        Zone = request.Zone is { } zone ? ZoneNames.Find(zone)!.Id : plan.Zone,
        Days = request.Days is { } days ? DayNames.ReadAll(days) : plan.Days,
        Empty = request.Empty is { } empty ? Empty(empty)!.Value : plan.Empty,
        Ping = request.Ping is { } ping ? FlagReader.Read(ping)!.Value : plan.Ping,
    };

    private static EmptyDay? Empty(string typed) => ChoiceReader.Read(CommandCatalog.Named("summary").Find("empty")!, typed)?.Value switch
    {
        "skip" => EmptyDay.Skip,
        "short" => EmptyDay.Brief,
        "full" => EmptyDay.Full,
        _ => null,
    };

    /// <summary>The next time when a summary will be posted. A date that is settled is not settled again.</summary>
    private static DateTimeOffset? Next(SummaryPlan plan, TimeZoneInfo zone, DateTimeOffset now)
    {
        var next = DailySlots.Next(plan, now, zone);
        return next is not null && next.Date == plan.LastDate ? DailySlots.Next(plan, next.Due, zone)?.Due : next?.Due;
    }
}
