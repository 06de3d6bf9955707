using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>Takes that back.</summary>
internal sealed class RestoreHandler(IStore store) : IHandler<Request.Restore>
{
    public Task<Change> HandleAsync(Request.Restore request, RequestContext context, CancellationToken ct) => new ClaimAction(store).DoAsync(
        request.Ref, context, (_, claim, action) => ClaimRules.Restore(claim, action), ct);
}
