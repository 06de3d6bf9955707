using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>The desk's answer to a claim, with its reason.</summary>
internal sealed class SetVerdictHandler(IStore store) : IHandler<Request.SetVerdict>
{
    public Task<Change> HandleAsync(Request.SetVerdict request, Asked asked, CancellationToken ct) => new ClaimWork(store).DoAsync(
        request.Ref,
        asked,
        (_, claim, doing) => ClaimRules.SetVerdict(claim, doing, request.Truth, request.Reported, NeutralText.Shown(request.Reason), asked.Desk.EvidenceRequired),
        ct);
}

/// <summary>Sets a claim aside.</summary>
internal sealed class DismissHandler(IStore store) : IHandler<Request.Dismiss>
{
    public Task<Change> HandleAsync(Request.Dismiss request, Asked asked, CancellationToken ct) => new ClaimWork(store).DoAsync(
        request.Ref, asked, (_, claim, doing) => ClaimRules.Dismiss(claim, doing, NeutralText.Shown(request.Reason)), ct);
}

/// <summary>Takes that back.</summary>
internal sealed class RestoreHandler(IStore store) : IHandler<Request.Restore>
{
    public Task<Change> HandleAsync(Request.Restore request, Asked asked, CancellationToken ct) => new ClaimWork(store).DoAsync(
        request.Ref, asked, (_, claim, doing) => ClaimRules.Restore(claim, doing), ct);
}
