using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Ports;
using FactBot.Core.Schedule;
using FactBot.Storage;
using FactBot.Tests.Stories;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Support;

/// <summary>The whole desk with its loops, as the program runs it, over a store in memory; the chat is an adapter's.</summary>
internal sealed class LiveDesk : IAsyncDisposable
{
    /// <summary>A message is not given up because a test is slow to mend what it fails at.</summary>
    private static readonly OutboxOptions Patient = new() { MaxAttempts = int.MaxValue, MaxVainQuestions = int.MaxValue, MaxStepsAside = int.MaxValue };

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <param name="time">The clock of everything.</param>
    /// <param name="chat">Makes the adapter.</param>
    /// <param name="around">Stands between the adapter and the inbox, for what must be caught.</param>
    /// <param name="analyzer">Another than the program's.</param>
    /// <param name="store">What an earlier desk left behind.</param>
    /// <param name="played">One thing after the other, and summaries at their time.</param>
    public LiveDesk(
        TimeProvider time, Func<IDeskQueries, IChatAdapter> chat, Func<IInbox, IInbox>? around = null, IArticleAnalyzer? analyzer = null, LiteDbStore? store = null,
        PlayedDesk? played = null)
    {
        Pages = new PageShelf(time);
        Store = store ?? LiteDbStore.InMemory(time);
        Adapter = chat(new DeskQueries(Store));
        var signals = new WakeSignals(time);
        IRequestHandler handler = new RequestHandler(
            Store, Pages, analyzer ?? LearnedReader.Analyzer(), new AttachedFiles([Adapter]), new SampleArticle("sample.txt", PageShelf.Bytes(PageShelf.Bridge)), new DeskDefaults("UTC"), time);
        handler = played?.Follow(handler, Store, signals) ?? handler;
        IInbox inbox = new Inbox(Store, new PrivateLinkFilter(Pages), signals);
        Chatting = Adapter.RunAsync(around?.Invoke(inbox) ?? inbox, _stop.Token);
        _running = Task.WhenAll(
            new InboxLoop(Store, handler, signals, time, NullLogger<InboxLoop>.Instance).RunAsync(_stop.Token),
            new OutboxLoop(Store, [Adapter], signals, Patient, time, NullLogger<OutboxLoop>.Instance).RunAsync(_stop.Token),
            played is null ? Task.CompletedTask : new SummaryLoop(Store, signals, time, NullLogger<SummaryLoop>.Instance).RunAsync(_stop.Token),
            Chatting);
    }

    public PageShelf Pages { get; }

    public LiteDbStore Store { get; }

    public IChatAdapter Adapter { get; }

    /// <summary>Until the adapter stops by itself.</summary>
    public Task Chatting { get; }

    public async Task<Dossier?> DossierAsync(Place channel, int number = 1) =>
        await Store.DossierAsync(new DossierId(DeskId.Of(channel), number), default);

    /// <summary>How many threads are read again after a break.</summary>
    public async Task<int> OpenThreadsAsync(Place channel) => (await Store.OpenMessagesAsync(DeskId.Of(channel), 1000, default)).Length;

    /// <summary>As when the process ends: the store is left for the next.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Store.Dispose();
        _stop.Dispose();
    }
}
