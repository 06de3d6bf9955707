using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Schedule;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>"take 3", "take 1,4-6", "take all".</summary>
internal sealed class TakeHandler(IStore store) : IHandler<Request.Take>
{
    public Task<Change> HandleAsync(Request.Take request, Asked asked, CancellationToken ct) =>
        new SeveralClaims(store).DoAsync(request.Claims, asked, (file, doing) => ClaimRules.Take(file, doing), tell: null, ct);
}

/// <summary>Who, until when, how urgent.</summary>
internal sealed class AssignHandler(IStore store) : IHandler<Request.Assign>
{
    public async Task<Change> HandleAsync(Request.Assign request, Asked asked, CancellationToken ct)
    {
        var (person, problem) = request.Who is { } who ? await new People(store).FindAsync(who, asked, ct).ConfigureAwait(false) : (null, null);
        if (problem is not null)
        {
            return asked.Refuse(problem);
        }

        var due = request.Due is { } typed ? DueParser.Read(typed, asked.Now, asked.Zone) : null;
        if (due is Due.Wrong wrong)
        {
            return asked.Refuse(wrong.Sentence);
        }

        var to = new Assignment(person, request.Who is Who.Nobody, (due as Due.Moment)?.At, due is Due.None, request.Priority);
        return await new SeveralClaims(store).DoAsync(
            request.Claims,
            asked,
            (file, doing) => ClaimRules.Assign(file, doing, to, asked.Zone),
            person is not null && !person.Is(asked.By) ? person : null,
            ct).ConfigureAwait(false);
    }
}

/// <summary>One action on several claims of one article: what can be done is done, and what cannot is said.</summary>
internal sealed class SeveralClaims(IStore store)
{
    private const int RefusalsTold = 3;

    public async Task<Change> DoAsync(ClaimSet set, Asked asked, Func<ClaimFile, Doing, Ruling> rule, Person? tell, CancellationToken ct)
    {
        var one = set is { All: false, Claims: [] };
        var locator = new Locator(store);
        var located = one
            ? await locator.ClaimAsync(new Reference(set.Dossier, null), asked, ct).ConfigureAwait(false)
            : await locator.FindAsync(new Reference(set.Dossier, null), asked, ct).ConfigureAwait(false);
        if (located is not Located.Found found)
        {
            return asked.Refuse(((Located.Missing)located).Sentence);
        }

        var numbers = one ? [found.Claim!.Number] : set.All ? Open(found.Dossier) : set.Claims;
        return numbers.FirstOrDefault(n => found.Dossier.Claim(n) is null) is var missing and not 0
            ? asked.Refuse(ReferencePhrases.NoClaim(found.Dossier, missing))
            : await DoneAsync(found.Dossier, numbers, asked, rule, tell, ct).ConfigureAwait(false);
    }

    private static IReadOnlyList<int> Open(Dossier dossier) => [.. dossier.Claims.Where(c => !c.IsClosed).Select(c => c.Number)];

    private async Task<Change> DoneAsync(
        Dossier dossier, IReadOnlyList<int> numbers, Asked asked, Func<ClaimFile, Doing, Ruling> rule, Person? tell, CancellationToken ct)
    {
        var rulings = numbers.Distinct()
            .Select(n => rule(dossier.Claim(n)!, new Doing(dossier.ClaimId(n), asked.By, asked.Now)))
            .ToList();
        var refused = string.Join(" ", rulings.OfType<Ruling.Refused>().Take(RefusalsTold).Select(r => r.Sentence));
        var done = rulings.OfType<Ruling.Changed>().ToList();
        if (done.Count == 0)
        {
            return asked.Refuse(refused.Length > 0 ? refused : $"Every claim of {dossier.Id} is done or set aside.");
        }

        var next = done.Aggregate(dossier, (d, r) => d.With(r.Claim));
        var answer = $"{string.Join(", ", done.Select(r => dossier.ClaimId(r.Claim.Number).ToString()))}: {done[0].Line} {refused}".TrimEnd();
        var change = await new Changes(store).OfAsync(asked, next, [.. done.Select(r => new Happened(r.Claim.Number, r.Kind, r.Line, tell))], answer, ct).ConfigureAwait(false);
        return refused.Length > 0 && asked.Event.MessageId is not null
            ? change with { Outgoing = change.Outgoing.Add(asked.Privately(new View.Answer(refused))) }
            : change;
    }
}
