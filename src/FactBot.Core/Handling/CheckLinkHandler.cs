using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>A posted link.</summary>
internal sealed class CheckLinkHandler(DossierOpener desk, IArticleSource source) : IHandler<Request.CheckLink>
{
    private readonly ReadArticleCache _recent = new();

    public async Task<Change> HandleAsync(Request.CheckLink request, RequestContext context, CancellationToken ct)
    {
        if (AddressKey.Of(request.Address) is { } key && await desk.KnownAsync(key, context, ct) is { } known)
        {
            return await desk.AgainAsync(known, context, ct);
        }

        return await _recent.GetAsync(context.Event.Key, () => source.FetchAsync(request.Address, ct)) switch
        {
            Reading.Read read => await desk.OpenAsync(read.Article, context, request.Draft, ct),
            Reading.Unreadable unreadable => DossierOpener.Unread(unreadable, context, request.Address, request.Draft),
            _ => throw new InvalidOperationException("A reading has two answers."),
        };
    }
}
