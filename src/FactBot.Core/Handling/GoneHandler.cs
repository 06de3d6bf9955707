using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>A channel or a message of the bot is gone.</summary>
internal sealed class GoneHandler : IHandler<Request.Gone>
{
    public Task<Change> HandleAsync(Request.Gone request, RequestContext context, CancellationToken ct) =>
        Task.FromResult(context.Nothing with { Gone = request, NoPlan = request.MessageId is null && request.Place.Thread is null ? request.Place : null });
}
