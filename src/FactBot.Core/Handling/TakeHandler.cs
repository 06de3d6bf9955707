using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>Handles "take 3", "take 1,4-6" and "take all".</summary>
internal sealed class TakeHandler(IStore store) : IHandler<Request.Take>
{
    public Task<Change> HandleAsync(Request.Take request, RequestContext context, CancellationToken ct) =>
        new BulkClaimAction(store).DoAsync(request.Claims, context, (_, record, action) => ClaimRules.Take(record, action), tell: null, ct);
}
