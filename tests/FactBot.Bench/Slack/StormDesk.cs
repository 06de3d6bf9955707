using FactBot.Articles;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Ports;
using FactBot.Slack;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Tests.Slack;
using FactBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Bench.Slack;

/// <summary>A desk in Slack as the program runs it, over a data file. Only Slack's rates are hurried: they would make a day of it.</summary>
internal sealed class StormDesk : IAsyncDisposable
{
    private const int Hurry = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("factbot-slack").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http;
    private readonly Task _running;

    public StormDesk(FakeSlack slack)
    {
        var (time, hurried) = (TimeProvider.System, new FastRates(Hurry));
        Store = LiteDbStore.Open(new StoreOptions(Path.Combine(_folder, "slack.db")), time, NullLogger.Instance);
        _http = new HttpClient { BaseAddress = slack.ApiBaseUrl };
        var options = new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1", ApiBaseUrl = slack.ApiBaseUrl };
        Adapter = new SlackAdapter(
            options, new SlackWebApi(_http, new RateGate(hurried), hurried), new DeskQueries(Store), new SocketModeOptions(), time, NullLogger<SlackAdapter>.Instance);
        var pages = new Pages(time);
        var signals = new WakeSignals(time);
        var handler = new RequestHandler(Store, pages, Application.Analyzer(), new AttachedFiles([Adapter]), new SampleArticle("", default), new DeskDefaults("UTC"), time);
        var rules = new OutboxOptions { AttemptLimit = TimeSpan.FromSeconds(3), Patience = TimeSpan.FromSeconds(4) };
        _running = Task.WhenAll(
            new InboxLoop(Store, handler, signals, time, NullLogger<InboxLoop>.Instance).RunAsync(_stop.Token),
            new OutboxLoop(Store, [Adapter], signals, rules, time, NullLogger<OutboxLoop>.Instance).RunAsync(_stop.Token),
            Adapter.RunAsync(new Inbox(Store, new PrivateLinkFilter(pages), signals), _stop.Token));
    }

    public LiteDbStore Store { get; }

    public SlackAdapter Adapter { get; }

    public async Task<IReadOnlyList<string>> NotesAsync(int dossiers)
    {
        var notes = new List<string>();
        for (var number = 1; number <= dossiers; number++)
        {
            var dossier = await Store.DossierAsync(new DossierId(DeskId.Of(new Place(SlackOptions.PlatformName, FakeSlack.Team, "")), number), default);
            notes.AddRange(dossier?.Notes.Select(n => n.Text) ?? []);
        }

        return notes;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Store.Dispose();
        _http.Dispose();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Every address has an article of its own.</summary>
    private sealed class Pages(TimeProvider time) : IArticleSource
    {
        private readonly ArticleSource _reader = new(null, new OwnFileParser(), time);

        public Task<Reading> FetchAsync(string address, CancellationToken ct) => Task.FromResult<Reading>(
            _reader.ReadText($"{SampleStory.Text.Raw}\nThe council paid {address.Length} crowns for it in {address[^3..]} parts, the audit report says.") is Reading.Read read
                ? new Reading.Read(read.Article with { Address = new Uri(address), Origin = ArticleOrigin.Link })
                : new Reading.Unreadable(UnreadableKind.Empty));

        public Task<Reading> ReadAsync(ReadOnlyMemory<byte> bytes, string? name, CancellationToken ct) => _reader.ReadAsync(bytes, name, ct);

        public Reading ReadText(string text) => _reader.ReadText(text);

        public bool MayBeKept(string address) => true;
    }
}
