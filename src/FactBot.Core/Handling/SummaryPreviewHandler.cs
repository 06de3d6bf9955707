using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Handles "summary preview": shows a summary to the person who asks.</summary>
internal sealed class SummaryPreviewHandler(IDeskStore store) : IHandler<Request.SummaryPreview>
{
    public async Task<Change> HandleAsync(Request.SummaryPreview request, RequestContext context, CancellationToken ct) =>
        context.Event.Audience is Audience.Direct
            ? context.Refuse(SummaryPhrases.NotHere)
            : context.Answer(SummaryBuilder.Build(await ChannelSummary.FactsAsync(store, context, ct) with { Ping = false }));
}
