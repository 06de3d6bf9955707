using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>An event being handled, with what every handler needs to know.</summary>
/// <param name="Event">The event.</param>
/// <param name="Desk">What its desk has set.</param>
/// <param name="Zone">The desk's time zone.</param>
/// <param name="Now">UTC.</param>
public sealed record RequestContext(InboundEvent Event, Desk Desk, TimeZoneInfo Zone, DateTimeOffset Now)
{
    public Person By => Event.Actor.Person;

    public Place Place => Event.Place;

    /// <summary>Settles the event and does nothing else.</summary>
    public Change Nothing => new() { Settles = Event.Key };

    /// <summary>Settles the event with a private answer.</summary>
    public Change Answer(View view) => Nothing with { Outgoing = [Privately(view)] };

    /// <summary>Says what is wrong and what to do instead, to that person alone, and changes nothing.</summary>
    public Change Refuse(string sentence) => Answer(new View.Problem(sentence)) with { Outgoing = [Privately(new View.Problem(sentence)), .. Marked(MarkKind.Failed)] };

    /// <summary>An answer for the person who asks. One event has one.</summary>
    public Outgoing Privately(View view) => Event.Privately(view);

    /// <summary>A mark on the message that asked; none where a button or a slash command did.</summary>
    public IEnumerable<Outgoing> Marked(MarkKind kind) => Event.Marked(kind);
}
