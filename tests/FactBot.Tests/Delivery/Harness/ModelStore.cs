using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using Message = FactBot.Core.Messages.Delivery;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>The inbox and the outbox as the port describes them, in memory and fast; what a desk has is not kept.</summary>
internal sealed class ModelStore(TimeProvider time) : IInboxStore, IOutboxStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, InboxItem> _inbox = [];
    private readonly HashSet<EventKey> _known = [];
    private readonly SortedDictionary<long, Row> _outbox = [];
    private long _sequence;

    public List<(EventKey Key, string Why)> FailedEvents { get; } = [];

    public IReadOnlyList<Row> Rows
    {
        get
        {
            lock (_lock)
            {
                return [.. _outbox.Values];
            }
        }
    }

    public int Unsettled
    {
        get
        {
            lock (_lock)
            {
                return _inbox.Count;
            }
        }
    }

    public Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct)
    {
        lock (_lock)
        {
            return Task.FromResult(Accept(received));
        }
    }

    public Task<ImmutableArray<InboxItem>> UnsettledAsync(long after, int limit, CancellationToken ct)
    {
        lock (_lock)
        {
            return Task.FromResult(_inbox.Values.Where(i => i.Sequence > after).Take(limit).ToImmutableArray());
        }
    }

    public Task PutOffAsync(EventKey key, bool counted, DateTimeOffset notBefore, CancellationToken ct)
    {
        lock (_lock)
        {
            var item = _inbox.Values.Single(i => i.Event.Key == key);
            _inbox[item.Sequence] = item with { Attempts = item.Attempts + (counted ? 1 : 0), NotBefore = notBefore };
        }

        return Task.CompletedTask;
    }

    public Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct)
    {
        lock (_lock)
        {
            Settle(key);
            FailedEvents.Add((key, why));
            Put(told);
        }

        return Task.CompletedTask;
    }

    public Task<CommitResult> CommitAsync(Change change, CancellationToken ct)
    {
        lock (_lock)
        {
            if (change.Settles is { } key && !Settle(key))
            {
                return Task.FromResult(CommitResult.Before);
            }

            foreach (var outgoing in change.Outgoing)
            {
                Put(outgoing);
            }

            foreach (var next in change.Next)
            {
                Accept(next);
            }

            return Task.FromResult(CommitResult.Done);
        }
    }

    public Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct)
    {
        lock (_lock)
        {
            return Task.FromResult(_outbox.Values.Where(r => r.IsUnsent && r.Id > after).Take(limit).Select(Item).ToImmutableArray());
        }
    }

    public Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct)
    {
        lock (_lock)
        {
            var row = _outbox[id];
            if (row.State != OutboxState.Pending || row.Revision != revision)
            {
                return Task.FromResult(false);
            }

            (row.State, row.SendingSince) = (OutboxState.Sending, now);
            return Task.FromResult(true);
        }
    }

    public Task SentAsync(long id, string? messageId, CancellationToken ct)
    {
        lock (_lock)
        {
            (_outbox[id].State, _outbox[id].MessageId) = (OutboxState.Sent, messageId);
        }

        return Task.CompletedTask;
    }

    public Task AgainAsync(long id, bool counted, DateTimeOffset notBefore, bool plainText, CancellationToken ct)
    {
        lock (_lock)
        {
            var row = _outbox[id];
            (row.State, row.NotBefore, row.PlainText, row.SendingSince) = (OutboxState.Pending, notBefore, plainText, null);
            row.Attempts += counted ? 1 : 0;
        }

        return Task.CompletedTask;
    }

    public Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct)
    {
        lock (_lock)
        {
            var row = _outbox[id];
            (row.State, row.Why) = (OutboxState.Dead, why);
            foreach (var waiting in _outbox.Values.Where(r => r.IsUnsent && WaitsFor(r) == row.Outgoing.Key))
            {
                (waiting.State, waiting.Why) = (OutboxState.Dead, why);
            }

            Put(told);
        }

        return Task.CompletedTask;
    }

    private bool Accept(InboundEvent received)
    {
        if (!_known.Add(received.Key))
        {
            return false;
        }

        _sequence++;
        _inbox.Add(_sequence, new InboxItem(_sequence, received, 0, time.GetUtcNow(), time.GetUtcNow()));
        return true;
    }

    private bool Settle(EventKey key) =>
        _inbox.Values.FirstOrDefault(i => i.Event.Key == key) is { } item && _inbox.Remove(item.Sequence);

    private void Put(Outgoing? outgoing)
    {
        if (outgoing is null)
        {
            return;
        }

        var same = _outbox.Values.Where(r => r.Outgoing.Key == outgoing.Key).ToList();
        if (outgoing.Kind is not DeliveryKind.Edit)
        {
            if (same.Count == 0)
            {
                Add(outgoing, 1);
            }
        }
        else if (same.Count > 0 && same[0].State is not OutboxState.Dead)
        {
            if (same[^1] is { State: OutboxState.Pending } waiting)
            {
                (waiting.Outgoing, waiting.Revision) = (waiting.Outgoing with { View = outgoing.View }, waiting.Revision + 1);
            }
            else
            {
                Add(outgoing, same[^1].Revision + 1);
            }
        }
    }

    private void Add(Outgoing outgoing, long revision)
    {
        var id = _outbox.Count + 1;
        _outbox.Add(id, new Row(id, outgoing, revision, time.GetUtcNow()));
    }

    /// <summary>The post whose message an edit changes, or in whose thread a post belongs, while it has no receipt.</summary>
    private string? WaitsFor(Row row)
    {
        var key = row.Outgoing.Kind is DeliveryKind.Edit ? row.Outgoing.Key : row.Outgoing.Under;
        return key is not null && Post(key) is { State: not OutboxState.Sent } post && post != row ? key : null;
    }

    private Row? Post(string key) => _outbox.Values.FirstOrDefault(r => r.Outgoing.Key == key && r.Outgoing.Kind is DeliveryKind.Post);

    private OutboxItem Item(Row row)
    {
        var outgoing = row.Outgoing;
        var place = outgoing.Under is { } under && Post(under)?.MessageId is { } thread ? outgoing.Place.Under(thread) : outgoing.Place;
        var message = outgoing.Kind is DeliveryKind.Edit ? Post(outgoing.Key)?.MessageId : outgoing.MessageId;
        var delivery = new Message(outgoing.Key, row.Revision, outgoing.Kind, place, message, outgoing.View, outgoing.ReplyToken)
        {
            For = outgoing.For,
            PlainText = row.PlainText,
            FirstTriedAt = row.SendingSince,
        };
        return new OutboxItem(row.Id, delivery, row.State, row.Attempts, row.NotBefore, row.SendingSince, outgoing.For, WaitsFor(row));
    }

    internal sealed class Row(long id, Outgoing outgoing, long revision, DateTimeOffset now)
    {
        public long Id { get; } = id;

        public Outgoing Outgoing { get; set; } = outgoing;

        public long Revision { get; set; } = revision;

        public OutboxState State { get; set; }

        public int Attempts { get; set; }

        public DateTimeOffset NotBefore { get; set; } = now;

        public DateTimeOffset? SendingSince { get; set; }

        public bool PlainText { get; set; }

        public string? MessageId { get; set; }

        public string? Why { get; set; }

        public bool IsUnsent => State is OutboxState.Pending or OutboxState.Sending;
    }
}
