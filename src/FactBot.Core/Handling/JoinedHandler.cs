using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Posts the welcome message, once, when the bot joins a channel.</summary>
internal sealed class JoinedHandler : IHandler<Request.Joined>
{
    public Task<Change> HandleAsync(Request.Joined request, RequestContext context, CancellationToken ct) => Task.FromResult(context.Nothing with
    {
        Outgoing = [new Outgoing($"welcome:{context.Desk.Id}:{context.Place.Channel}", DeliveryKind.Post, context.Place.InChannel, HelpPhrases.Welcome)],
    });
}
