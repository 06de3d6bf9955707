using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using Message = FactBot.Core.Messages.Delivery;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>How often a rough chat does what (each from 0 to 1); the rest of the attempts goes well.</summary>
internal sealed record ChaosLevel(double Misbehaves, double Refuses, double FindFails)
{
    public static readonly ChaosLevel None = new(0, 0, 0);
    public static readonly ChaosLevel Usual = new(0.45, 0.06, 0.3);
}

/// <summary>
/// A chat that loses answers, asks for pauses, fails, resets, takes messages late and refuses. It does not look at keys when it
/// takes a message: whoever sends twice is there twice. What becomes of a call is settled while it is made: a call whose process
/// dies cannot be carried out in a later life by a thread that comes late, only <see cref="LatestArrival"/> of played time later.
/// </summary>
internal sealed class ChaosChat(Chance chance, ChaosLevel roughness, TimeProvider time) : IChatAdapter
{
    public const string Name = "rough";

    /// <summary>The longest that a message is under way after its sender has lost it.</summary>
    private static readonly TimeSpan LatestArrival = TimeSpan.FromSeconds(18);

    private readonly Lock _lock = new();
    private readonly List<Posted> _posted = [];
    private readonly List<(DateTimeOffset At, Message Delivery)> _underWay = [];
    private readonly Dictionary<string, int> _attempts = [];

    public string Platform => Name;

    public AdapterState State { get; } = new(Connected: true);

    public List<Message> Privates { get; } = [];

    public HashSet<(string Message, MarkKind Kind)> Marks { get; } = [];

    public int Attempts { get; private set; }

    public IReadOnlyList<Posted> Messages
    {
        get
        {
            lock (_lock)
            {
                Arrive();
                return [.. _posted];
            }
        }
    }

    public Task RunAsync(IInbox inbox, CancellationToken ct) => Task.Delay(Timeout.Infinite, ct);

    public Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct) => Task.FromResult<ReadOnlyMemory<byte>?>(null);

    public async Task<Receipt> DeliverAsync(Message delivery, CancellationToken ct)
    {
        var receipt = Receive(delivery);
        await Task.Yield();
        return receipt;
    }

    public async Task<Receipt?> FindAsync(Message delivery, CancellationToken ct)
    {
        var found = Look(delivery);
        await Task.Yield();
        return found;
    }

    private Receipt Receive(Message delivery)
    {
        lock (_lock)
        {
            Arrive();
            Attempts++;
            var turn = Turn("send " + delivery.Key + delivery.Kind + delivery.Revision);
            if (IsRefused(delivery))
            {
                return new Receipt.Refused("not allowed to post here");
            }

            var luck = chance.Of("way " + delivery.Key + delivery.Kind, turn);
            return luck >= roughness.Misbehaves ? Take(delivery) : Misbehave(delivery, luck / roughness.Misbehaves);
        }
    }

    private Receipt? Look(Message delivery)
    {
        lock (_lock)
        {
            Arrive();
            var luck = chance.Of("find " + delivery.Key, Turn("find " + delivery.Key));
            if (luck >= roughness.FindFails)
            {
                return _posted.FirstOrDefault(p => p.Key == delivery.Key) is { } found ? new Receipt.Sent(found.Id) : null;
            }

            return (int)(luck / roughness.FindFails * 3) switch
            {
                0 => new Receipt.TryLater(TimeSpan.FromSeconds(5), true, "too many requests"),
                1 => new Receipt.Unclear("the history cannot be read now"),
                _ => throw new IOException("connection reset"),
            };
        }
    }

    private Receipt Misbehave(Message delivery, double luck)
    {
        switch ((int)(luck * 6))
        {
            case 0:
                return new Receipt.TryLater(TimeSpan.FromSeconds(3), true, "429");
            case 1:
                return new Receipt.TryLater(TimeSpan.Zero, false, "502");
            case 2:
                throw new IOException("connection reset");
            case 3:
                Take(delivery);
                throw new IOException("connection reset");
            case 4:
                Take(delivery);
                return new Receipt.Unclear("no answer");
            default:
                _underWay.Add((time.GetUtcNow() + (LatestArrival * luck), delivery));
                return new Receipt.Unclear("no answer");
        }
    }

    private Receipt.Sent Take(Message delivery)
    {
        switch (delivery.Kind)
        {
            case DeliveryKind.Post:
                var id = $"r{_posted.Count + 1}";
                _posted.Add(new Posted(id, delivery.Key, delivery.Place, delivery.View));
                return new Receipt.Sent(id);
            case DeliveryKind.Edit:
                var at = _posted.FindIndex(p => p.Id == delivery.MessageId);
                _posted[at] = _posted[at] with { View = delivery.View };
                return new Receipt.Sent(delivery.MessageId);
            case DeliveryKind.React:
                Marks.Add((delivery.MessageId!, ((View.Mark)delivery.View).Kind));
                return new Receipt.Sent(null);
            default:
                Privates.Add(delivery);
                return new Receipt.Sent(null);
        }
    }

    /// <summary>Some messages are refused in their full form, a few of them in any.</summary>
    private bool IsRefused(Message delivery)
    {
        var luck = chance.Of("refuse " + delivery.Key, 0);
        return luck < roughness.Refuses && (!delivery.PlainText || luck < roughness.Refuses / 2);
    }

    private void Arrive()
    {
        foreach (var late in _underWay.Where(u => u.At <= time.GetUtcNow()).OrderBy(u => u.At).ToList())
        {
            _underWay.Remove(late);
            Take(late.Delivery);
        }
    }

    private int Turn(string what) => _attempts[what] = _attempts.GetValueOrDefault(what) + 1;

    internal sealed record Posted(string Id, string Key, Place Place, View View);
}
