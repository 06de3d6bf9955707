using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>Events whose text says what shall come of them: "post", "thread 3", "edit 3", "poison".</summary>
internal static class ChaosEvents
{
    private static readonly Person Ana = new(ChaosChat.Name, "w", "u1", "ana");

    public static InboundEvent Make(int number, int channels, Chance chance)
    {
        var luck = chance.Of("event", number);
        var channel = number % channels;
        var earlier = number - (channels * (1 + (int)(chance.Of("earlier", number) * 3)));
        var text = (luck, earlier) switch
        {
            ( < 0.05, _) => "poison",
            ( < 0.25, >= 0) => string.Create(CultureInfo.InvariantCulture, $"edit {earlier}"),
            ( < 0.35, >= 0) => string.Create(CultureInfo.InvariantCulture, $"thread {earlier}"),
            _ => "post",
        };
        Request request = luck > 0.8 ? new Request.CheckLink(text) : new Request.CheckText(text);
        var place = new Place(ChaosChat.Name, "w", string.Create(CultureInfo.InvariantCulture, $"c{channel}"));
        return new InboundEvent(Key(number), place, new Actor(Ana), request) { MessageId = string.Create(CultureInfo.InvariantCulture, $"said{number}") };
    }

    public static EventKey Key(int number) => new(string.Create(CultureInfo.InvariantCulture, $"e{number}"));

    public static string MessageKey(EventKey key) => $"m:{key}";

    public static string Text(InboundEvent received) => received.Request switch
    {
        Request.CheckText text => text.Text,
        Request.CheckLink link => link.Address,
        _ => throw new ArgumentOutOfRangeException(nameof(received)),
    };

    public static Change Effect(InboundEvent received)
    {
        var words = Text(received).Split(' ');
        var other = words.Length > 1 ? MessageKey(Key(int.Parse(words[1], CultureInfo.InvariantCulture))) : null;
        var key = MessageKey(received.Key);
        var view = new View.Response(received.Key.Value);
        var message = words[0] switch
        {
            "edit" => new Outgoing(other!, DeliveryKind.Edit, received.Place, view) { For = Ana },
            "thread" => new Outgoing(key, DeliveryKind.Post, received.Place, view) { Under = other, For = Ana },
            _ => new Outgoing(key, DeliveryKind.Post, received.Place, view) { For = Ana },
        };
        return new Change
        {
            Settles = received.Key,
            Outgoing = [message, received.Privately(new View.Response("done")), .. received.Marked(MarkKind.Done)],
        };
    }
}
