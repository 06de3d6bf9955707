using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;

namespace FactBot.Core.Handling;

/// <summary>Checks a posted link.</summary>
internal sealed class CheckLinkHandler(DossierOpener opener, IArticleSource source) : IHandler<Request.CheckLink>
{
    private readonly ReadArticleCache _recent = new();

    public async Task<Change> HandleAsync(Request.CheckLink request, RequestContext context, CancellationToken ct)
    {
        if (AddressKey.Of(request.Address) is { } key && await opener.KnownAsync(key, context, ct) is { } known)
        {
            return await opener.AgainAsync(known, context, ct);
        }

        return await _recent.GetAsync(context.Event.Key, () => source.FetchAsync(request.Address, ct)) switch
        {
            Reading.Read read => await opener.OpenAsync(read.Article, context, request.Draft, ct),
            Reading.Unreadable unreadable => DossierOpener.Unread(unreadable, context, request.Address, request.Draft),
            _ => throw new InvalidOperationException("A reading has two answers."),
        };
    }
}
