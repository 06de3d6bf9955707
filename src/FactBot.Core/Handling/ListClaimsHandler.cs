using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Lists the claims of an article or of the desk.</summary>
internal sealed class ListClaimsHandler(IStore store) : IHandler<Request.ListClaims>
{
    public async Task<Change> HandleAsync(Request.ListClaims request, RequestContext context, CancellationToken ct)
    {
        var (person, problem) = request.Who is { } who ? await new PersonFinder(store).FindAsync(who, context, ct) : (null, null);
        if (problem is not null)
        {
            return context.Refuse(problem);
        }

        var inThread = context.Place.Thread is not null;
        if (request.Ref is null && !inThread)
        {
            var query = new ClaimQuery(context.Desk.Id, context.Place)
            {
                Assignee = person,
                Unassigned = request.Who is Who.Nobody,
                State = request.State,
                Kind = request.Kind,
                OpenOnly = request.State is null,
            };
            var (rows, all) = await store.ClaimsAsync(query, ListViews.MostRows, ct);
            return context.Answer(ListViews.OfDesk(rows, all, request.State, context.Zone));
        }

        return await new ReferenceResolver(store).FindAsync(request.Ref ?? Reference.Here, context, ct) switch
        {
            ResolvedReference.Missing missing => context.Refuse(missing.Sentence),
            ResolvedReference.Found found => context.Answer(ListViews.OfArticle(found.Dossier, Wanted(request, person), context.Zone)),
            _ => throw new InvalidOperationException("Nothing else can be located."),
        };
    }

    private static Func<ClaimRecord, bool> Wanted(Request.ListClaims request, Person? person) => claim =>
        (request.State is null || claim.State == request.State)
        && (request.Kind is null || claim.Claim.Kind == request.Kind)
        && (request.Who is null || (person is null ? claim.Assignee is null : person.Is(claim.Assignee)));
}
