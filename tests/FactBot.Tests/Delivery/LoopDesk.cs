using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Tests.Delivery.Harness;
using FactBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Message = FactBot.Core.Messages.Delivery;

namespace FactBot.Tests.Delivery;

/// <summary>Both loops over a store in memory and a clock that the test moves.</summary>
internal sealed class LoopDesk : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _loops = Task.CompletedTask;

    public LoopDesk(IRequestHandler handler, params IChatAdapter[] adapters)
    {
        Store = new ModelStore(Time);
        Disk = new FlakyStore(Store);
        Signals = new WakeSignals(Time);
        InboxLoop = new InboxLoop(Disk, handler, Signals, Time, Log.For<InboxLoop>());
        OutboxLoop = new OutboxLoop(Disk, adapters, Signals, new OutboxOptions(), Time, Log.For<OutboxLoop>());
    }

    public static Person Ana { get; } = new("talk", "w", "u1", "ana");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public ModelStore Store { get; }

    public FlakyStore Disk { get; }

    public WakeSignals Signals { get; }

    public InboxLoop InboxLoop { get; }

    public OutboxLoop OutboxLoop { get; }

    public ListLog Log { get; } = new();

    public static Place Channel(string name) => new("talk", "w", name);

    public static InboundEvent Event(string key, Request? request = null, string channel = "metro") =>
        new(new EventKey(key), Channel(channel), new Actor(Ana), request ?? new Request.CheckText(key));

    public static Outgoing Post(string key, string channel = "metro") =>
        new(key, DeliveryKind.Post, Channel(channel), new View.Response(key)) { For = Ana };

    public void Start() => _loops = Task.WhenAll(InboxLoop.RunAsync(_stop.Token), OutboxLoop.RunAsync(_stop.Token));

    public async Task AcceptAsync(params InboundEvent[] events)
    {
        var inbox = new Inbox(Disk, new PrivateLinkFilter(new FakeSource(new Reading.Unreadable(UnreadableKind.NotFound))), Signals);
        foreach (var received in events)
        {
            await inbox.AcceptAsync(received, default);
        }
    }

    public async Task SendAsync(params Outgoing[] outgoing)
    {
        await Store.CommitAsync(new Change { Outgoing = [.. outgoing] }, default);
        Signals.Outbox.Set();
    }

    /// <summary>Until nothing can be done without the clock.</summary>
    public async Task SettleAsync()
    {
        await Signals.Inbox.WhenQuietAsync();
        await Signals.Outbox.WhenQuietAsync();
    }

    /// <summary>Moves the clock, stopping at each time that a loop waits for.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var end = Time.GetUtcNow() + time;
        await SettleAsync();
        while (new[] { Signals.Inbox.WakesAt, Signals.Outbox.WakesAt }.Min() is { } next && next <= end)
        {
            Time.Advance(next > Time.GetUtcNow() ? next - Time.GetUtcNow() : TimeSpan.FromTicks(1));
            await SettleAsync();
        }

        Time.Advance(end - Time.GetUtcNow());
        await SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loops.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        Assert.False(_loops.IsFaulted, _loops.Exception?.ToString());
    }
}

/// <summary>Does what the test says.</summary>
internal sealed class FakeHandler(Func<InboundEvent, Task<HandlerResult>> handle, Func<Request, bool>? takesLong = null) : IRequestHandler
{
    public bool TakesLong(Request request) => takesLong?.Invoke(request) ?? false;

    public Task<HandlerResult> HandleAsync(InboundEvent received, CancellationToken ct) => handle(received);
}

/// <summary>A chat that answers as the test says and keeps what it was given.</summary>
internal sealed class FakeChat(Func<Message, Receipt> answer) : IChatAdapter
{
    private readonly Lock _lock = new();
    private readonly List<Message> _given = [];

    public string Platform => "talk";

    public AdapterState State { get; } = new(Connected: true);

    public Func<Message, Receipt?> Find { get; set; } = _ => null;

    /// <summary>Attempts wait for this.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public int Asked { get; private set; }

    public IReadOnlyList<Message> Given
    {
        get
        {
            lock (_lock)
            {
                return [.. _given];
            }
        }
    }

    public Task RunAsync(IInbox inbox, CancellationToken ct) => Task.Delay(Timeout.Infinite, ct);

    public async Task<Receipt> DeliverAsync(Message delivery, CancellationToken ct)
    {
        lock (_lock)
        {
            _given.Add(delivery);
        }

        await Gate;
        return answer(delivery);
    }

    public Task<Receipt?> FindAsync(Message delivery, CancellationToken ct)
    {
        Asked++;
        return Task.FromResult(Find(delivery));
    }

    public Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct) => Task.FromResult<ReadOnlyMemory<byte>?>(null);
}

/// <summary>Keeps what is logged at Information and above.</summary>
internal sealed class ListLog
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public ILogger<T> For<T>() => new Logger<T>(this);

    private sealed class Logger<T>(ListLog log) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lock (log._lines)
                {
                    log._lines.Add(formatter(state, exception) + exception);
                }
            }
        }
    }
}
