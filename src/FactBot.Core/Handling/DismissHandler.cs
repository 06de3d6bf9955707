using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Text;

namespace FactBot.Core.Handling;

/// <summary>Sets a claim aside.</summary>
internal sealed class DismissHandler(IStore store) : IHandler<Request.Dismiss>
{
    public Task<Change> HandleAsync(Request.Dismiss request, RequestContext context, CancellationToken ct) => new ClaimAction(store).DoAsync(
        request.Ref, context, (_, claim, action) => ClaimRules.Dismiss(claim, action, NeutralText.Shown(request.Reason)), ct);
}
