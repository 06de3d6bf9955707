using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>The event that is being handled, with what every handler needs.</summary>
/// <param name="Event">The event.</param>
/// <param name="Desk">The desk's settings.</param>
/// <param name="Zone">The desk's time zone.</param>
/// <param name="Now">The current time, UTC.</param>
public sealed record RequestContext(InboundEvent Event, Desk Desk, TimeZoneInfo Zone, DateTimeOffset Now)
{
    public Person By => Event.Actor.Person;

    public Place Place => Event.Place;

    /// <summary>A change that settles the event and does nothing else.</summary>
    public Change Nothing => new() { Settles = Event.Key };

    /// <summary>A change that settles the event with a private response.</summary>
    public Change Answer(View view) => Nothing with { Outgoing = [Privately(view)] };

    /// <summary>A change that tells only the person what is wrong and what to do instead, and changes nothing.</summary>
    public Change Refuse(string sentence) => Nothing with { Outgoing = [Privately(new View.Problem(sentence)), .. Marked(MarkKind.Failed)] };

    /// <summary>A private response to the person who asks. One event has at most one.</summary>
    public Outgoing Privately(View view) => Event.Privately(view);

    /// <summary>A mark on the message that asked; none where a button or a slash command asked.</summary>
    public IEnumerable<Outgoing> Marked(MarkKind kind) => Event.Marked(kind);
}
