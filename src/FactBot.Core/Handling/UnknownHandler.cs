using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>Responds to a request that was not understood with what to type instead.</summary>
internal sealed class UnknownHandler : IHandler<Request.Unknown>
{
    public Task<Change> HandleAsync(Request.Unknown request, RequestContext context, CancellationToken ct) => Task.FromResult(context.Refuse(request.Sentence));
}
