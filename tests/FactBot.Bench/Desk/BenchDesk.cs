using System.Collections.Concurrent;
using System.Diagnostics;
using FactBot.Articles;
using FactBot.Articles.Fetching;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Host.Parsing;
using FactBot.Storage;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Bench.Desk;

/// <summary>A desk as the program runs it, over a data file, with a chat that takes everything at once and pages on loopback.</summary>
internal sealed class BenchDesk : IChatAdapter, IAsyncDisposable
{
    private static readonly Person Ana = new("bench", "w", "ana", "ana");

    private readonly string _folder = Directory.CreateTempSubdirectory("factbot-bench").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, (long Posted, TaskCompletionSource<TimeSpan> Card)> _waiting = [];
    private readonly PageFetcher _fetcher;
    private readonly ChildFileParser _files = new(new ParserLimits(), ahead: true, TimeProvider.System);
    private readonly LiteDbStore _store;
    private readonly Inbox _inbox;
    private readonly Task _loops;
    private int _messages;

    public BenchDesk()
    {
        var time = TimeProvider.System;
        _fetcher = new PageFetcher(new FetchOptions { UserAgent = "FactBot-Bench/0.1 (+mailto:bench@example.org)" }, time, names: null, policy: Pages);
        var source = new ArticleSource(_fetcher, _files, time);
        _store = LiteDbStore.Open(new StoreOptions(Path.Combine(_folder, "bench.db")), time, NullLogger.Instance);
        var signals = new WakeSignals(time);
        var handler = new RequestHandler(_store, source, Application.Analyzer(), new AttachedFiles([this]), new SampleArticle("", default), new DeskDefaults("UTC"), time);
        _inbox = new Inbox(_store, new PrivateLinkFilter(source), signals);
        _loops = Task.WhenAll(
            new InboxLoop(_store, handler, signals, time, NullLogger<InboxLoop>.Instance).RunAsync(_stop.Token),
            new OutboxLoop(_store, [this], signals, new OutboxOptions(), time, NullLogger<OutboxLoop>.Instance).RunAsync(_stop.Token));
    }

    public PageServer Pages { get; } = new();

    public string Platform => "bench";

    public AdapterState State { get; } = new(Connected: true);

    /// <summary>From the link's arrival to its card being handed to the chat.</summary>
    public async Task<TimeSpan> PostAsync(int number)
    {
        var link = Pages.Link(number);
        var card = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[link] = (Stopwatch.GetTimestamp(), card);
        await _inbox.AcceptAsync(new InboundEvent(new EventKey($"bench:{number}"), new Place("bench", "w", $"c{number % 7}"), new Actor(Ana), new Request.CheckLink(link)), default);
        return await card.Task;
    }

    public Task<Receipt> DeliverAsync(Delivery delivery, CancellationToken ct)
    {
        if (delivery.View is View.ArticleCard { Link: { } link } && _waiting.TryRemove(link, out var waiting))
        {
            waiting.Card.SetResult(Stopwatch.GetElapsedTime(waiting.Posted));
        }

        return Task.FromResult<Receipt>(new Receipt.Sent($"m{Interlocked.Increment(ref _messages)}"));
    }

    public Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct) => Task.FromResult<Receipt?>(null);

    public Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct) => Task.FromResult<ReadOnlyMemory<byte>?>(null);

    public Task RunAsync(IInbox inbox, CancellationToken ct) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _loops;
        }
        catch (OperationCanceledException)
        {
            // As it was asked to.
        }

        _store.Dispose();
        _fetcher.Dispose();
        _files.Dispose();
        Pages.Dispose();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
