using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>The claims of an article or of the desk.</summary>
internal sealed class ListClaimsHandler(IStore store) : IHandler<Request.ListClaims>
{
    public async Task<Change> HandleAsync(Request.ListClaims request, Asked asked, CancellationToken ct)
    {
        var (person, problem) = request.Who is { } who ? await new People(store).FindAsync(who, asked, ct).ConfigureAwait(false) : (null, null);
        if (problem is not null)
        {
            return asked.Refuse(problem);
        }

        var inThread = asked.Place.Thread is not null;
        if (request.Ref is null && !inThread)
        {
            var query = new ClaimQuery(asked.Desk.Id, asked.Place)
            {
                Assignee = person,
                Unassigned = request.Who is Who.Nobody,
                State = request.State,
                Kind = request.Kind,
                OpenOnly = request.State is null,
            };
            var (rows, all) = await store.ClaimsAsync(query, ListViews.MostRows, ct).ConfigureAwait(false);
            return asked.Answer(ListViews.OfDesk(rows, all, request.State, asked.Zone));
        }

        return await new Locator(store).FindAsync(request.Ref ?? Reference.Here, asked, ct).ConfigureAwait(false) switch
        {
            Located.Missing missing => asked.Refuse(missing.Sentence),
            Located.Found found => asked.Answer(ListViews.OfArticle(found.Dossier, Wanted(request, person), asked.Zone)),
            _ => throw new InvalidOperationException("Nothing else can be located."),
        };
    }

    private static Func<ClaimFile, bool> Wanted(Request.ListClaims request, Person? person) => claim =>
        (request.State is null || claim.State == request.State)
        && (request.Kind is null || claim.Claim.Kind == request.Kind)
        && (request.Who is null || (person is null ? claim.Assignee is null : person.Is(claim.Assignee)));
}

/// <summary>What somebody has to do.</summary>
internal sealed class MineHandler(IStore store) : IHandler<Request.Mine>
{
    public async Task<Change> HandleAsync(Request.Mine request, Asked asked, CancellationToken ct)
    {
        var (person, problem) = await new People(store).FindAsync(request.Who, asked, ct).ConfigureAwait(false);
        if (problem is not null)
        {
            return asked.Refuse(problem);
        }

        if (person is null)
        {
            return asked.Refuse(ListViews.NobodysClaims);
        }

        var whose = person;
        var query = new ClaimQuery(asked.Desk.Id, asked.Place) { Assignee = whose, OpenOnly = true };
        var (rows, all) = await store.ClaimsAsync(query, ListViews.MostRows, ct).ConfigureAwait(false);
        return asked.Answer(ListViews.OfPerson(whose, whose.Is(asked.By), rows, all, asked.Zone));
    }
}
