using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Handles "summary now": posts a summary in the channel, beside the daily one.</summary>
internal sealed class SummaryNowHandler(IDeskStore store) : IHandler<Request.SummaryNow>
{
    public async Task<Change> HandleAsync(Request.SummaryNow request, RequestContext context, CancellationToken ct)
    {
        if (ChannelSummary.NotHere(context) is { } sentence)
        {
            return context.Refuse(sentence);
        }

        var facts = await ChannelSummary.FactsAsync(store, context, ct);
        return context.Nothing with
        {
            Outgoing =
            [
                new Outgoing($"summary:{context.Event.Key}", DeliveryKind.Post, context.Place.InChannel, SummaryBuilder.Build(facts)) { For = context.By },
                .. ChangeBuilder.Answered(context, SummaryPhrases.Posted),
            ],
        };
    }
}
