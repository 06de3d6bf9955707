using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Time;

namespace FactBot.Core.Handling;

/// <summary>The single entry to all handlers. It finds the handler of a request and gives it the request context.</summary>
public sealed class RequestHandler : IRequestHandler
{
    /// <summary>The wait for the receipt of a message that somebody has already replied to.</summary>
    private static readonly TimeSpan ReceiptWait = TimeSpan.FromSeconds(1);

    private readonly IStore _store;
    private readonly DeskDefaults _defaults;
    private readonly TimeProvider _time;
    private readonly HandlerTable _table;

    public RequestHandler(
        IStore store, IArticleSource source, IArticleAnalyzer analyzer, AttachedFiles files, SampleArticle sample, DeskDefaults defaults, TimeProvider time)
    {
        _store = store;
        _defaults = defaults;
        _time = time;
        _table = HandlerTable.Of(store, source, analyzer, files, sample);
    }

    public bool TakesLong(Request request) =>
        request is Request.CheckLink or Request.CheckText or Request.CheckFile or Request.TrySample or Request.KeepEvidence;

    public async Task<HandlerResult> HandleAsync(InboundEvent received, CancellationToken ct)
    {
        var desk = await _store.DeskAsync(DeskId.Of(received.Place), ct);
        var context = new RequestContext(received, desk, ZoneNames.OrUtc(desk.Zone ?? _defaults.Zone), _time.GetUtcNow());
        if (received.Request is Request.ThreadReply reply && await OnItsWayAsync(reply, ct))
        {
            return new HandlerResult.Later(ReceiptWait);
        }

        return new HandlerResult.Now(await _table.HandleAsync(await InPlaceAsync(context, ct), ct));
    }

    /// <summary>Chooses what words mean in the place where they were typed.</summary>
    private async Task<RequestContext> InPlaceAsync(RequestContext context, CancellationToken ct) => context.Event.Request is not Request.ByPlace byPlace ? context
        : context with
        {
            Event = context.Event with
            {
                Request = await new ReferenceResolver(_store).SubjectAsync(context, ct) is MessageSubject.ClaimMessage ? byPlace.InClaimThread : byPlace.Elsewhere,
            },
        };

    /// <summary>Whether the reply is to a message that the platform already shows while its receipt has not come back yet.</summary>
    private async Task<bool> OnItsWayAsync(Request.ThreadReply reply, CancellationToken ct)
    {
        var to = reply.Message with { MessageId = reply.To };
        return await _store.AnchorAsync(to, ct) is null
            && await _store.IsPostingAsync(to.Channel, ct);
    }
}
