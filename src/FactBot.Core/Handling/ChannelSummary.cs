using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Schedule;
using FactBot.Core.Time;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Shared parts of the summary handlers.</summary>
internal static class ChannelSummary
{
    /// <summary>The reason why a channel's summary cannot be posted or set from here; null where it can.</summary>
    public static string? NotHere(RequestContext context) => context.Event.Audience is Audience.Direct ? SummaryPhrases.NotHere
        : context.Place.Thread is not null ? SummaryPhrases.NotInThread
        : null;

    /// <summary>The facts of the channel's day up to now, in the time zone of its plan or of the desk.</summary>
    public static async Task<SummaryFacts> FactsAsync(IDeskStore store, RequestContext context, CancellationToken ct)
    {
        var plan = await store.PlanAsync(context.Place.InChannel, ct);
        var zone = plan is not null && ZoneNames.Find(plan.Zone) is { } planned ? planned : context.Zone;
        return await new SummaryReader(store).ReadAsync(context.Place.InChannel, plan, zone, context.Now, ct);
    }
}
