using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Lists the open claims of a person.</summary>
internal sealed class MineHandler(IStore store) : IHandler<Request.Mine>
{
    public async Task<Change> HandleAsync(Request.Mine request, RequestContext context, CancellationToken ct)
    {
        var (person, problem) = await new PersonFinder(store).FindAsync(request.Who, context, ct);
        if (problem is not null)
        {
            return context.Refuse(problem);
        }

        if (person is null)
        {
            return context.Refuse(ListViews.NobodysClaims);
        }

        var assignee = person;
        var query = new ClaimQuery(context.Desk.Id, context.Place) { Assignee = assignee, OpenOnly = true };
        var (rows, all) = await store.ClaimsAsync(query, ListViews.MostRows, ct);
        return context.Answer(ListViews.OfPerson(assignee, assignee.Is(context.By), rows, all, context.Zone));
    }
}
