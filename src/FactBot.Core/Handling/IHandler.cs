using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>
/// Handles one type of request. It reads and stores nothing. The returned change is stored in one write; if something that was
/// read has moved on meanwhile, the handler is called again.
/// </summary>
public interface IHandler<in TRequest>
    where TRequest : Request
{
    Task<Change> HandleAsync(TRequest request, RequestContext context, CancellationToken ct);
}
