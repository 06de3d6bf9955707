using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>How a run goes.</summary>
internal sealed record ChaosPlan(int Seed)
{
    public int Events { get; init; } = 40;

    public int Channels { get; init; } = 3;

    /// <summary>How often each event is delivered.</summary>
    public int Deliveries { get; init; } = 5;

    /// <summary>How likely the process dies at one call of the store, and the disk is full for one.</summary>
    public double Dies { get; init; } = 0.01;

    public double DiskFull { get; init; } = 0.01;

    public ChaosLevel ChaosLevel { get; init; } = ChaosLevel.Usual;

    public Wrong Wrong { get; init; }
}

/// <summary>
/// A desk between a platform that delivers every event several times and a chat that misbehaves, whose process dies again and
/// again. A new life is a new pair of loops over the same store.
/// </summary>
internal sealed class ChaosDesk
{
    private const int MostLives = 20_000;

    private readonly ChaosPlan _plan;
    private readonly Chance _chance;
    private readonly ChaosHandler _handler;
    private readonly Func<TimeProvider, Ledger> _open;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly Queue<InboundEvent> _toDeliver;
    private long _calls;

    public ChaosDesk(ChaosPlan plan, Func<TimeProvider, Ledger> open)
    {
        _plan = plan;
        _open = open;
        _chance = new Chance(plan.Seed);
        _handler = new ChaosHandler(_chance);
        Chat = new ChaosChat(_chance, plan.ChaosLevel, _time);
        Events = [.. Enumerable.Range(0, plan.Events).Select(i => ChaosEvents.Make(i, plan.Channels, _chance))];
        _toDeliver = new Queue<InboundEvent>(Enumerable.Range(0, plan.Deliveries).SelectMany(Round));
    }

    public ChaosChat Chat { get; }

    public IReadOnlyList<InboundEvent> Events { get; }

    public int Lives { get; private set; }

    /// <summary>Runs until every event was delivered as often as planned and nothing is left to do.</summary>
    public async Task<Ledger> RunAsync()
    {
        var store = _open(_time);
        while (!await LiveAsync(store))
        {
            if (++Lives > MostLives)
            {
                throw new InvalidOperationException($"Seed {_plan.Seed} comes to no end.");
            }
        }

        return store;
    }

    /// <summary>Each event comes, later ones may be repeated before earlier ones.</summary>
    private IEnumerable<InboundEvent> Round(int round) =>
        round == 0 ? Events : Events.OrderBy(e => _chance.Of($"again {e.Key}", round));

    /// <summary>True: everything is done. False: the process died.</summary>
    private async Task<bool> LiveAsync(Ledger store)
    {
        using var life = new CancellationTokenSource();
        var wrong = new WrongStore(store, store, _plan.Wrong);
        var mortal = new MortalStore(wrong, Fate, life);
        var signals = new WakeSignals(_time);
        var inbox = new InboxLoop(mortal, _handler, signals, _time, NullLogger<InboxLoop>.Instance);
        var outbox = new OutboxLoop(mortal, [Chat], signals, new OutboxOptions(), _time, NullLogger<OutboxLoop>.Instance);
        var loops = Task.WhenAll(inbox.RunAsync(life.Token), outbox.RunAsync(life.Token));
        try
        {
            await DeliverAsync(new Inbox(mortal, new PrivateLinkFilter(new FakeSource(new Reading.Unreadable(UnreadableKind.NotFound))), signals), signals, loops);
            while (await WhenQuietAsync(signals, loops) && Next(signals) is { } next)
            {
                _time.Advance(next);
            }
        }
        catch (OperationCanceledException)
        {
            // The process died while it took in an event; the platform will deliver that again.
        }

        var died = life.IsCancellationRequested;
        await life.CancelAsync();
        await loops.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (loops.Exception is { } fatal)
        {
            throw fatal;
        }

        return !died && _toDeliver.Count == 0;
    }

    private async Task DeliverAsync(Inbox inbox, WakeSignals signals, Task loops)
    {
        while (_toDeliver.TryPeek(out var next))
        {
            try
            {
                await inbox.AcceptAsync(next, default);
                _toDeliver.Dequeue();
            }
            catch (StoreUnavailableException)
            {
                // Not acknowledged: it comes again at once.
            }

            if (_chance.Of("breath", _toDeliver.Count) < 0.3 && await WhenQuietAsync(signals, loops))
            {
                _time.Advance(TimeSpan.FromSeconds(_chance.Of("pause", _toDeliver.Count) * 2));
            }
        }
    }

    /// <summary>False: the loops have ended.</summary>
    private static async Task<bool> WhenQuietAsync(WakeSignals signals, Task loops)
    {
        var quiet = QuietAsync(signals);
        return await Task.WhenAny(quiet, loops) == quiet;
    }

    private static async Task QuietAsync(WakeSignals signals)
    {
        await signals.Inbox.WhenQuietAsync();
        await signals.Outbox.WhenQuietAsync();
    }

    private TimeSpan? Next(WakeSignals signals)
    {
        var wakes = new[] { signals.Inbox.WakesAt, signals.Outbox.WakesAt }.Min();
        return wakes is null ? null : wakes > _time.GetUtcNow() ? wakes - _time.GetUtcNow() : TimeSpan.FromTicks(1);
    }

    private Fate Fate()
    {
        var luck = _chance.Of("fate", Interlocked.Increment(ref _calls));
        return luck < _plan.Dies / 2 ? Harness.Fate.DiesBefore
            : luck < _plan.Dies ? Harness.Fate.DiesAfter
            : luck < _plan.Dies + _plan.DiskFull ? Harness.Fate.DiskFull
            : Harness.Fate.GoesWell;
    }
}
