using FactBot.Core.Delivery;
using FactBot.Core.Views;

namespace FactBot.Tests.Delivery;

/// <summary>What came of a run, against what must come of it.</summary>
internal static class RoughVerdict
{
    /// <summary>Every sentence is one thing that must not be.</summary>
    public static IReadOnlyList<string> Of(RoughDesk<ModelStore> desk, ModelStore store) =>
    [
        .. Unsettled(store),
        .. Posts(desk, store),
        .. Order(desk, store),
        .. Texts(desk, store),
        .. Answers(desk, store),
    ];

    private static IEnumerable<string> Unsettled(ModelStore store)
    {
        if (store.Unsettled > 0)
        {
            yield return $"{store.Unsettled} events are not settled";
        }

        foreach (var row in store.Rows.Where(r => r.IsUnsent))
        {
            yield return $"{row.Outgoing.Key} is still {row.State}";
        }
    }

    /// <summary>Each post is there once; one that is given up, visibly, at most once. Each event has one effect.</summary>
    private static IEnumerable<string> Posts(RoughDesk<ModelStore> desk, ModelStore store)
    {
        var there = desk.Chat.Messages.GroupBy(m => m.Key).ToDictionary(g => g.Key, g => g.Count());
        foreach (var received in desk.Events.Where(e => RoughEvents.Text(e).Split(' ')[0] is "post" or "thread"))
        {
            var key = RoughEvents.MessageKey(received.Key);
            var row = store.Rows.SingleOrDefault(r => r.Outgoing.Key == key && r.Outgoing.Kind is DeliveryKind.Post);
            var times = there.GetValueOrDefault(key);
            var isDead = row is { State: OutboxState.Dead };
            if (times > 1 || (times == 0 && !isDead))
            {
                yield return $"{key} is there {times} times";
            }
        }

        foreach (var key in there.Keys.Where(k => !desk.Events.Any(e => RoughEvents.MessageKey(e.Key) == k)))
        {
            yield return $"{key} comes of no event";
        }
    }

    /// <summary>In the order in which they were stored; what came before the message that it hangs on had to step aside.</summary>
    private static IEnumerable<string> Order(RoughDesk<ModelStore> desk, ModelStore store)
    {
        var order = store.Rows.Where(r => r.Outgoing.Kind is DeliveryKind.Post).ToDictionary(r => r.Outgoing.Key, r => r.Id);
        var aside = new HashSet<string>();
        foreach (var row in store.Rows.Where(r => r.Outgoing.Under is { } under && (order.GetValueOrDefault(under) > r.Id || aside.Contains(under))))
        {
            aside.Add(row.Outgoing.Key);
        }

        foreach (var channel in desk.Chat.Messages.DistinctBy(m => m.Key).GroupBy(m => m.Place.Channel))
        {
            var ids = channel.Where(m => !aside.Contains(m.Key)).Select(m => order[m.Key]).ToList();
            if (!ids.SequenceEqual(ids.Order()))
            {
                yield return $"{channel.Key} is out of order: {string.Join(' ', ids)}";
            }
        }
    }

    /// <summary>A message shows its newest view, unless the edit was given up.</summary>
    private static IEnumerable<string> Texts(RoughDesk<ModelStore> desk, ModelStore store)
    {
        foreach (var message in desk.Chat.Messages)
        {
            var newest = store.Rows.Last(r => r.Outgoing.Key == message.Key);
            if (newest.State is OutboxState.Sent && newest.Outgoing.View != message.View)
            {
                yield return $"{message.Key} shows {message.View}, not {newest.Outgoing.View}";
            }
        }
    }

    private static IEnumerable<string> Answers(RoughDesk<ModelStore> desk, ModelStore store)
    {
        var privates = desk.Chat.Privates.Select(p => p.Key).ToHashSet();
        foreach (var row in store.Rows.Where(r => r.State is OutboxState.Sent))
        {
            if (row.Outgoing.Kind is DeliveryKind.Private && !privates.Contains(row.Outgoing.Key))
            {
                yield return $"{row.Outgoing.Key} was not answered";
            }

            if (row.Outgoing is { Kind: DeliveryKind.React, View: View.Mark mark, MessageId: { } message } && !desk.Chat.Marks.Contains((message, mark.Kind)))
            {
                yield return $"{row.Outgoing.Key} was not marked";
            }
        }

        foreach (var received in desk.Events.Where(e => RoughEvents.Text(e) == "poison" && !store.FailedEvents.Any(f => f.Key == e.Key)))
        {
            yield return $"{received.Key} was not given up";
        }
    }
}
