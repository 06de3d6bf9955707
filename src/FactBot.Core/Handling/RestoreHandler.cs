using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>Restores a claim that was set aside.</summary>
internal sealed class RestoreHandler(IStore store) : IHandler<Request.Restore>
{
    public Task<Change> HandleAsync(Request.Restore request, RequestContext context, CancellationToken ct) => new ClaimAction(store).DoAsync(
        request.Ref, context, (_, claim, action) => ClaimRules.Restore(claim, action), ct);
}
