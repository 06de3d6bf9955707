using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Time;

namespace FactBot.Core.Handling;

/// <summary>Sets the assignee, the due time and the priority of claims.</summary>
internal sealed class AssignHandler(IStore store) : IHandler<Request.Assign>
{
    public async Task<Change> HandleAsync(Request.Assign request, RequestContext context, CancellationToken ct)
    {
        var (person, problem) = request.Who is { } who ? await new PersonFinder(store).FindAsync(who, context, ct) : (null, null);
        if (problem is not null)
        {
            return context.Refuse(problem);
        }

        var due = request.Due is { } typed ? DueParser.Read(typed, context.Now, context.Zone) : null;
        if (due is Due.Wrong wrong)
        {
            return context.Refuse(wrong.Sentence);
        }

        var to = new Assignment(person, request.Who is Who.Nobody, (due as Due.Moment)?.At, due is Due.None, request.Priority);
        return await new BulkClaimAction(store).DoAsync(
            request.Claims,
            context,
            (_, record, action) => ClaimRules.Assign(record, action, to, context.Zone),
            person is not null && !person.Is(context.By) ? person : null,
            ct);
    }
}
