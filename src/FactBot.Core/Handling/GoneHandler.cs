using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>Handles the loss of a channel or of one of the bot's messages.</summary>
internal sealed class GoneHandler : IHandler<Request.Gone>
{
    public Task<Change> HandleAsync(Request.Gone request, RequestContext context, CancellationToken ct) =>
        Task.FromResult(context.Nothing with { Gone = request, NoPlan = request.MessageId is null && request.Place.Thread is null ? request.Place : null });
}
