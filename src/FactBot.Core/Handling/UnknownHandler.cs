using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>What nobody could understand is answered with what to type instead.</summary>
internal sealed class UnknownHandler : IHandler<Request.Unknown>
{
    public Task<Change> HandleAsync(Request.Unknown request, RequestContext context, CancellationToken ct) => Task.FromResult(context.Refuse(request.Sentence));
}
