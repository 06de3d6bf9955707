using FactBot.Core.Delivery;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>"help", "help all", "help verdict".</summary>
internal sealed class HelpHandler : IHandler<Request.Help>
{
    public Task<Change> HandleAsync(Request.Help request, Asked asked, CancellationToken ct) => Task.FromResult(request.Topic switch
    {
        "" => asked.Answer(HelpViews.Common()),
        "all" => asked.Answer(HelpViews.All()),
        var topic => CommandCatalog.Find(topic)?.Command switch
        {
            { IsPlanned: true } planned => asked.Refuse(TypingPhrases.Planned(planned)),
            { } command => asked.Answer(HelpViews.One(command)),
            null => asked.Refuse(HelpPhrases.NoTopic(topic, NearWord.Of(topic, CommandCatalog.Built.Select(c => c.Name)))),
        },
    });
}

/// <summary>"Who sees this?"</summary>
internal sealed class WhoSeesHandler : IHandler<Request.WhoSees>
{
    public Task<Change> HandleAsync(Request.WhoSees request, Asked asked, CancellationToken ct) =>
        Task.FromResult(asked.Answer(new View.Answer(HelpPhrases.WhoSees(asked.Event.Audience))));
}

/// <summary>The bot came to a channel: it says once what it does there.</summary>
internal sealed class JoinedHandler : IHandler<Request.Joined>
{
    public Task<Change> HandleAsync(Request.Joined request, Asked asked, CancellationToken ct) => Task.FromResult(asked.Nothing with
    {
        Outgoing = [new Outgoing($"welcome:{asked.Desk.Id}:{asked.Place.Channel}", DeliveryKind.Post, asked.Place.InChannel, HelpPhrases.Welcome)],
    });
}

/// <summary>What nobody could understand is answered with what to type instead.</summary>
internal sealed class UnknownHandler : IHandler<Request.Unknown>
{
    public Task<Change> HandleAsync(Request.Unknown request, Asked asked, CancellationToken ct) => Task.FromResult(asked.Refuse(request.Sentence));
}
