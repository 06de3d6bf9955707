using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Handles "Who sees this?".</summary>
internal sealed class WhoSeesHandler : IHandler<Request.WhoSees>
{
    public Task<Change> HandleAsync(Request.WhoSees request, RequestContext context, CancellationToken ct) =>
        Task.FromResult(context.Answer(new View.Response(HelpPhrases.WhoSees(context.Event.Audience))));
}
