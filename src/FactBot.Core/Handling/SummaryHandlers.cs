using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Schedule;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>"summary preview": for the one who asks.</summary>
internal sealed class SummaryPreviewHandler(IDeskStore store) : IHandler<Request.SummaryPreview>
{
    public async Task<Change> HandleAsync(Request.SummaryPreview request, Asked asked, CancellationToken ct) =>
        asked.Event.Audience is Audience.Direct
            ? asked.Refuse(SummaryPhrases.NotHere)
            : asked.Answer(SummaryBuilder.Build(await SummaryNow.FactsAsync(store, asked, ct).ConfigureAwait(false) with { Ping = false }));
}

/// <summary>"summary now": for the channel, beside the one that comes every day.</summary>
internal sealed class SummaryNowHandler(IDeskStore store) : IHandler<Request.SummaryNow>
{
    public async Task<Change> HandleAsync(Request.SummaryNow request, Asked asked, CancellationToken ct)
    {
        if (SummaryNow.NotHere(asked) is { } sentence)
        {
            return asked.Refuse(sentence);
        }

        var facts = await SummaryNow.FactsAsync(store, asked, ct).ConfigureAwait(false);
        return asked.Nothing with
        {
            Outgoing =
            [
                new Outgoing($"summary:{asked.Event.Key}", DeliveryKind.Post, asked.Place.InChannel, SummaryBuilder.Build(facts)) { For = asked.By },
                .. Changes.Answered(asked, SummaryPhrases.Posted),
            ],
        };
    }
}

/// <summary>"summary off".</summary>
internal sealed class SummaryOffHandler(IDeskStore store) : IHandler<Request.SummaryOff>
{
    public async Task<Change> HandleAsync(Request.SummaryOff request, Asked asked, CancellationToken ct)
    {
        if (SummaryNow.NotHere(asked) is { } sentence)
        {
            return asked.Refuse(sentence);
        }

        return await store.PlanAsync(asked.Place.InChannel, ct).ConfigureAwait(false) is null
            ? asked.Refuse(SummaryPhrases.NoneSet)
            : asked.Answer(new View.Answer(SummaryPhrases.Stopped)) with { NoPlan = asked.Place.InChannel };
    }
}

/// <summary>What the handlers of summaries do alike.</summary>
internal static class SummaryNow
{
    /// <summary>Why a channel's summary cannot be posted or set from here; null where it can.</summary>
    public static string? NotHere(Asked asked) => asked.Event.Audience is Audience.Direct ? SummaryPhrases.NotHere
        : asked.Place.Thread is not null ? SummaryPhrases.NotInThread
        : null;

    /// <summary>The channel's day up to now, in the time of its plan or of the desk.</summary>
    public static async Task<SummaryFacts> FactsAsync(IDeskStore store, Asked asked, CancellationToken ct)
    {
        var plan = await store.PlanAsync(asked.Place.InChannel, ct).ConfigureAwait(false);
        var zone = plan is not null && ZoneNames.Find(plan.Zone) is { } planned ? planned : asked.Zone;
        return await new SummaryReader(store).ReadAsync(asked.Place.InChannel, plan, zone, asked.Now, ct).ConfigureAwait(false);
    }
}
