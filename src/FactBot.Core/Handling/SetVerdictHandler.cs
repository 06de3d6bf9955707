using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Text;

namespace FactBot.Core.Handling;

/// <summary>Sets the verdict on a claim, with its reason.</summary>
internal sealed class SetVerdictHandler(IStore store) : IHandler<Request.SetVerdict>
{
    public Task<Change> HandleAsync(Request.SetVerdict request, RequestContext context, CancellationToken ct) => new ClaimAction(store).DoAsync(
        request.Ref,
        context,
        (_, claim, action) => ClaimRules.SetVerdict(claim, action, request.Truth, request.Reported, NeutralText.Shown(request.Reason), context.Desk.EvidenceRequired),
        ct);
}
