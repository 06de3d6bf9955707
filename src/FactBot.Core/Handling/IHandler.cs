using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>
/// Works out what one sort of request does. It reads and stores nothing: what comes back is stored in one write, and where
/// something that was read has moved on meanwhile, it is asked again.
/// </summary>
public interface IHandler<in TRequest>
    where TRequest : Request
{
    Task<Change> HandleAsync(TRequest request, RequestContext context, CancellationToken ct);
}
