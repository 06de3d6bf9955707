using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Handles "help", "help all" and "help verdict".</summary>
internal sealed class HelpHandler : IHandler<Request.Help>
{
    public Task<Change> HandleAsync(Request.Help request, RequestContext context, CancellationToken ct) => Task.FromResult(request.Topic switch
    {
        "" => context.Answer(HelpViews.Common()),
        "all" => context.Answer(HelpViews.All()),
        var topic => CommandCatalog.Find(topic)?.Command switch
        {
            { IsPlanned: true } planned => context.Refuse(TypingPhrases.Planned(planned)),
            { } command => context.Answer(HelpViews.One(command)),
            null => context.Refuse(HelpPhrases.NoTopic(topic, NearWord.Of(topic, CommandCatalog.Built.Select(c => c.Name)))),
        },
    });
}
