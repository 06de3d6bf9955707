using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Views;

namespace FactBot.Tests.Stories;

/// <summary>A message of the bot as the room shows it now.</summary>
internal sealed record Posted(string Id, string Key, Place Place, View View, int Edits);

/// <summary>A chat that takes everything at once and forgets nothing.</summary>
internal sealed class ChatRoom
{
    private readonly List<Posted> _posted = [];
    private readonly List<(Person? For, View View)> _private = [];
    private readonly Dictionary<string, MarkKind> _marks = [];
    private int _last;

    public IReadOnlyList<Posted> Posted => _posted;

    public IReadOnlyList<(Person? For, View View)> Whispered => _private;

    public MarkKind? MarkOn(string message) => _marks.TryGetValue(message, out var mark) ? mark : null;

    public string NextId() => $"m{++_last}";

    public string? Take(FactBot.Core.Messages.Delivery delivery)
    {
        switch (delivery.Kind)
        {
            case DeliveryKind.Post:
                Assert.DoesNotContain(_posted, p => p.Key == delivery.Key);
                _posted.Add(new Posted(NextId(), delivery.Key, delivery.Place, delivery.View, 0));
                return _posted[^1].Id;
            case DeliveryKind.Edit:
                var at = _posted.FindIndex(p => p.Id == delivery.MessageId);
                Assert.True(at >= 0, $"An edit of nothing: {delivery.Key}");
                _posted[at] = _posted[at] with { View = delivery.View, Edits = _posted[at].Edits + 1 };
                return delivery.MessageId;
            case DeliveryKind.Private:
                _private.Add((delivery.For, delivery.View));
                return null;
            default:
                _marks[delivery.MessageId!] = ((View.Mark)delivery.View).Kind;
                return null;
        }
    }
}
