using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Handles "keep 1-8": the other open claims are set aside.</summary>
internal sealed class KeepHandler(IStore store) : IHandler<Request.Keep>
{
    public Task<Change> HandleAsync(Request.Keep request, RequestContext context, CancellationToken ct)
    {
        var reason = request.Reason.Length > 0 ? NeutralText.Shown(request.Reason) : WorkPhrases.NotKept;
        return new BulkClaimAction(store).DoButAsync(request.Claims, context, (_, claim, action) => ClaimRules.Dismiss(claim, action, reason), ct);
    }
}
