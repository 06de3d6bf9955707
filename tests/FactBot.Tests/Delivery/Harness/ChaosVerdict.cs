using FactBot.Core.Messages;
using FactBot.Core.Views;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>What came of a run, against what must come of it. Every sentence is one thing that must not be.</summary>
internal sealed class ChaosVerdict
{
    private readonly ChaosDesk _desk;
    private readonly Ledger _ledger;
    private readonly IReadOnlyList<ChaosChat.Posted> _messages;

    /// <summary>The posts by key, in the order in which they were stored.</summary>
    private readonly Dictionary<string, (int Place, Outgoing Post)> _posts = [];

    private ChaosVerdict(ChaosDesk desk, Ledger ledger)
    {
        _desk = desk;
        _ledger = ledger;
        _messages = desk.Chat.Messages;
        foreach (var post in ledger.Said.Where(s => s.Kind is DeliveryKind.Post))
        {
            _posts.TryAdd(post.Key, (_posts.Count, post));
        }
    }

    public static async Task<IReadOnlyList<string>> OfAsync(ChaosDesk desk, Ledger ledger)
    {
        var verdict = new ChaosVerdict(desk, ledger);
        return [.. await verdict.LeftAsync(), .. verdict.Posts(), .. verdict.Order(), .. verdict.Texts(), .. verdict.Answers()];
    }

    private async Task<IReadOnlyList<string>> LeftAsync() =>
    [
        .. (await _ledger.UnsettledAsync(0, 10, default)).Select(i => $"{i.Event.Key} is not settled"),
        .. (await _ledger.UnsentAsync(0, 10, default)).Select(i => $"{i.Delivery.Key} is still {i.State}"),
    ];

    /// <summary>Each post is there once; one that is given up, visibly, at most once. Each event has one effect.</summary>
    private IEnumerable<string> Posts()
    {
        var there = _messages.GroupBy(m => m.Key).ToDictionary(g => g.Key, g => g.Count());
        var wanted = new HashSet<string>();
        foreach (var received in _desk.Events.Where(e => ChaosEvents.Text(e).Split(' ')[0] is "post" or "thread"))
        {
            var key = ChaosEvents.MessageKey(received.Key);
            var times = there.GetValueOrDefault(key);
            wanted.Add(key);
            if (times > 1 || (times == 0 && !IsDead(key)))
            {
                yield return $"{key} is there {times} times";
            }
        }

        foreach (var key in there.Keys.Where(k => !wanted.Contains(k)))
        {
            yield return $"{key} comes of no event";
        }
    }

    /// <summary>Given up, or under a message that was, or under one that was not there when it was stored.</summary>
    private bool IsDead(string key) =>
        _ledger.Dead.Contains((key, DeliveryKind.Post))
        || (_posts.TryGetValue(key, out var post) && post.Post.Under is { } under && (IsAside(key) || IsDead(under)));

    /// <summary>In the order in which they were stored; what came before the message that it hangs on had to step aside.</summary>
    private IEnumerable<string> Order()
    {
        foreach (var channel in _messages.DistinctBy(m => m.Key).Where(m => _posts.ContainsKey(m.Key) && !IsAside(m.Key)).GroupBy(m => m.Place.Channel))
        {
            var places = channel.Select(m => _posts[m.Key].Place).ToList();
            if (!places.SequenceEqual(places.Order()))
            {
                yield return $"{channel.Key} is out of order: {string.Join(' ', places)}";
            }
        }
    }

    private bool IsAside(string key) =>
        _posts[key].Post.Under is { } under && (!_posts.TryGetValue(under, out var parent) || parent.Place > _posts[key].Place || IsAside(under));

    /// <summary>A message shows its newest view, unless an edit of it was given up.</summary>
    private IEnumerable<string> Texts()
    {
        var newest = new Dictionary<string, View>();
        foreach (var said in _ledger.Said.Where(s => _posts.ContainsKey(s.Key) && (s.Kind is DeliveryKind.Post ? newest.TryAdd(s.Key, s.View) : newest.ContainsKey(s.Key))))
        {
            newest[said.Key] = said.View;
        }

        foreach (var message in _messages.Where(m => newest.ContainsKey(m.Key) && newest[m.Key] != m.View && !_ledger.Dead.Contains((m.Key, DeliveryKind.Edit))))
        {
            yield return $"{message.Key} shows {message.View}, not {newest[message.Key]}";
        }
    }

    private IEnumerable<string> Answers()
    {
        var privates = _desk.Chat.Privates.Select(p => p.Key).ToHashSet();
        foreach (var said in _ledger.Said.Where(s => s.Kind is DeliveryKind.Private && !privates.Contains(s.Key) && !_ledger.Dead.Contains((s.Key, s.Kind))))
        {
            yield return $"{said.Key} was not answered";
        }

        foreach (var said in _ledger.Said.Where(s => s.Kind is DeliveryKind.React && !_ledger.Dead.Contains((s.Key, s.Kind))))
        {
            if (!_desk.Chat.Marks.Contains((said.MessageId!, ((View.Mark)said.View).Kind)))
            {
                yield return $"{said.Key} was not marked";
            }
        }

        foreach (var received in _desk.Events.Where(e => ChaosEvents.Text(e) == "poison" && !_ledger.Failed.Contains(e.Key)))
        {
            yield return $"{received.Key} was not given up";
        }
    }
}
