using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>Which handler answers which request; a test holds that none is forgotten.</summary>
internal sealed class HandlerTable
{
    private readonly Dictionary<Type, Func<RequestContext, CancellationToken, Task<Change>>> _handlers = [];

    public IReadOnlyCollection<Type> Requests => _handlers.Keys;

    public static HandlerTable Of(IStore store, IArticleSource source, IArticleAnalyzer analyzer, AttachedFiles files, SampleArticle sample)
    {
        var desk = new DossierOpener(store, analyzer);
        return new HandlerTable()
            .With(new CheckLinkHandler(desk, source))
            .With(new CheckTextHandler(desk, source, new ReferenceResolver(store)))
            .With(new CheckFileHandler(desk, source, files))
            .With(new TrySampleHandler(desk, source, sample))
            .With(new ShowHandler(store))
            .With(new ListClaimsHandler(store))
            .With(new MineHandler(store))
            .With(new AddClaimHandler(store, analyzer))
            .With(new EditClaimHandler(store, analyzer))
            .With(new DismissHandler(store))
            .With(new RestoreHandler(store))
            .With(new AddNoteHandler(store))
            .With(new AddEvidenceHandler(store, source))
            .With(new KeepEvidenceHandler(store, source))
            .With(new TakeHandler(store))
            .With(new AssignHandler(store))
            .With(new SetVerdictHandler(store))
            .With(new ThreadReplyHandler(store))
            .With(new EditedHandler(store))
            .With(new DeletedHandler(store))
            .With(new GoneHandler())
            .With(new SummaryPreviewHandler(store))
            .With(new SummaryNowHandler(store))
            .With(new SummarySetHandler(store))
            .With(new SummaryOffHandler(store))
            .With(new SettingsHandler(store))
            .With(new HelpHandler())
            .With(new WhoSeesHandler())
            .With(new JoinedHandler())
            .With(new UnknownHandler());
    }

    public HandlerTable With<TRequest>(IHandler<TRequest> handler)
        where TRequest : Request
    {
        _handlers.Add(typeof(TRequest), (context, ct) => handler.HandleAsync((TRequest)context.Event.Request, context, ct));
        return this;
    }

    public Task<Change> HandleAsync(RequestContext context, CancellationToken ct) => _handlers[context.Event.Request.GetType()](context, ct);
}
