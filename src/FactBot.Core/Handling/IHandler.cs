using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>
/// Works out what one sort of request does. It reads and stores nothing: what comes back is stored in one write, and where
/// something that was read has moved on meanwhile, it is asked again.
/// </summary>
public interface IHandler<in TRequest>
    where TRequest : Request
{
    Task<Change> HandleAsync(TRequest request, Asked asked, CancellationToken ct);
}

/// <summary>What to do with an event.</summary>
public abstract record Handled
{
    private Handled()
    {
    }

    public sealed record Now(Change Change) : Handled;

    /// <summary>It cannot be told yet (the message that it answers is on its way): ask again then.</summary>
    public sealed record Later(TimeSpan After) : Handled;
}

/// <summary>All handlers behind one door.</summary>
public interface IRequestHandler
{
    /// <summary>It waits for the network: it must not hold up what comes after it.</summary>
    bool TakesLong(Request request);

    /// <summary>Expected refusals are changes that say so. What throws is a mistake of ours, or a store that cannot be reached.</summary>
    Task<Handled> HandleAsync(InboundEvent received, CancellationToken ct);
}

/// <summary>What holds until a desk sets something else.</summary>
/// <param name="Zone">IANA id.</param>
public sealed record DeskDefaults(string Zone);
