using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Handles "summary off".</summary>
internal sealed class SummaryOffHandler(IDeskStore store) : IHandler<Request.SummaryOff>
{
    public async Task<Change> HandleAsync(Request.SummaryOff request, RequestContext context, CancellationToken ct)
    {
        if (ChannelSummary.NotHere(context) is { } sentence)
        {
            return context.Refuse(sentence);
        }

        return await store.PlanAsync(context.Place.InChannel, ct) is null
            ? context.Refuse(SummaryPhrases.NoneSet)
            : context.Answer(new View.Response(SummaryPhrases.Stopped)) with { NoPlan = context.Place.InChannel };
    }
}
