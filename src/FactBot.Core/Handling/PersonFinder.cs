using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Finds the person that a command names.</summary>
internal sealed class PersonFinder(IStore store)
{
    private const int Offered = 3;

    /// <summary>The person, or the reason why there is none. Both are null for <see cref="Who.Nobody"/>.</summary>
    public async Task<(Person? Person, string? Problem)> FindAsync(Who who, RequestContext context, CancellationToken ct)
    {
        switch (who)
        {
            case Who.Self:
                return (context.By, null);
            case Who.Account account:
                return (new Person(context.By.Platform, context.By.Workspace, account.UserId, account.Name), null);
            case Who.Named named:
                return Named(named.Name, await store.PeopleAsync(context.Desk.Id, ct));
            default:
                return (null, null);
        }
    }

    private static (Person? Person, string? Problem) Named(string name, IEnumerable<Person> people)
    {
        var known = people.ToList();
        var same = known.Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (same.Count == 1)
        {
            return (same[0], null);
        }

        if (same.Count > 1)
        {
            return (null, ReferencePhrases.SeveralOfThatName(name));
        }

        var near = known
            .Where(p => p.Name.Length > 0 && name.Length > 0 && char.ToUpperInvariant(p.Name[0]) == char.ToUpperInvariant(name[0]))
            .Select(p => p.Name).Distinct().Take(Offered).ToList();
        return (null, ReferencePhrases.NoPerson(name, near));
    }
}
