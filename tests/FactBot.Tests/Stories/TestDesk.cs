using System.Collections.Immutable;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Storage;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Stories;

/// <summary>A desk at work: people say things, and what the bot answers is looked at. No socket, no disk, a clock that is moved.</summary>
internal sealed class TestDesk : IDisposable
{
    public const string Link = "https://harbourpost.example/news/bridge";

    private readonly LiteDbStore _store;
    private readonly RequestHandler _handler;
    private readonly PrivateLinkFilter _discretion;
    private int _events;

    public TestDesk(IArticleSource? source = null, IArticleAnalyzer? analyzer = null)
    {
        Pages = new PageShelf(Time);
        source ??= Pages;
        _store = LiteDbStore.InMemory(Time);
        _discretion = new PrivateLinkFilter(source);
        _handler = new RequestHandler(
            _store, source, analyzer ?? LearnedReader.Analyzer(), new AttachedFiles([]), new SampleArticle("sample.txt", PageShelf.Bytes(PageShelf.Bridge)), new DeskDefaults("UTC"), Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public PageShelf Pages { get; }

    public ChatRoom Room { get; } = new();

    public IStore Store => _store;

    public Place Metro { get; } = new("chat", "post", "metro");

    public string Channel { get; set; } = "metro";

    public Audience Audience { get; set; } = Audience.Public;

    public string LastMessage { get; private set; } = "";

    public View.ArticleCard Card => (View.ArticleCard)Room.Posted.Last(p => p.View is View.ArticleCard).View;

    public Posted CardMessage => Room.Posted.Last(p => p.View is View.ArticleCard);

    public View.ClaimCard Claim(int number) => (View.ClaimCard)ClaimMessage(number).View;

    public Posted ClaimMessage(int number) =>
        Room.Posted.Last(p => p.View is View.ClaimCard c && c.Ref.EndsWith($"/{number}", StringComparison.Ordinal));

    public IEnumerable<string> Lines(int claim) =>
        Room.Posted.Where(p => p.Place.Thread == ClaimMessage(claim).Id).Select(p => p.View).OfType<View.ThreadLine>().Select(v => v.Words);

    /// <summary>The last private answer, as words.</summary>
    public string Whispered => Room.Whispered[^1].View switch
    {
        View.Problem problem => problem.Sentence,
        View.Response answer => answer.Words,
        var other => other.ToString()!,
    };

    public static Person Person(string name) => new("chat", "post", name, name);

    /// <summary>"@FactBot ..." in the channel or, with a message, in its thread.</summary>
    public Task SaysAsync(string who, string text, string? under = null) =>
        HappensAsync(who, CommandGrammar.Parse(text), under, LastMessage = Room.NextId());

    /// <summary>The same by a slash command: there is no message to mark.</summary>
    public Task TypesAsync(string who, string text) => HappensAsync(who, CommandGrammar.Parse(text), null, null);

    public Task PressesAsync(string who, ActionToken token, string? on = null) => HappensAsync(who, token.Request!, on, null);

    /// <summary>A message in a thread of the bot's, not addressed to it. Gives the message's id.</summary>
    public async Task<string> RepliesAsync(string who, string to, string text, params string[] files)
    {
        var id = Room.NextId();
        ImmutableArray<AttachedFile> attached = [.. files.Select(f => new AttachedFile(f, f, 1))];
        await HappensAsync(who, new Request.ThreadReply(new MessageRef(Here, id), to, text, attached), to, id);
        return id;
    }

    public Task EditsAsync(string who, string message, string text, string? to = null) =>
        HappensAsync(who, new Request.Edited(new MessageRef(Here, message), to, text), to, message);

    public Task DeletesAsync(string who, string message) =>
        HappensAsync(who, new Request.Deleted(new MessageRef(Here, message)), null, null);

    public Task HappensAsync(string who, Request request, string? under, string? message) =>
        HappensAsync(new InboundEvent(new EventKey($"chat:e{++_events}"), Here with { Thread = under }, new Actor(Person(who)), request, message is null ? "token" : null)
        {
            Audience = Audience,
            MessageId = message,
        });

    public async Task HappensAsync(InboundEvent received)
    {
        await _store.AcceptAsync(_discretion.Clean(received), default);
        await SettleAsync();
    }

    /// <summary>What would be done is worked out, and comes too late to be stored.</summary>
    public Task WorkOutAsync(InboundEvent received) => _handler.HandleAsync(received, default);

    public Task<Dossier> DossierAsync(int number = 1) =>
        _store.DossierAsync(new DossierId(DeskId.Of(Metro), number), default)!;

    public void Dispose() => _store.Dispose();

    private Place Here => Metro with { Channel = Channel };

    private async Task SettleAsync()
    {
        while (await _store.UnsettledAsync(0, 100, default) is { IsEmpty: false } waiting)
        {
            var change = Assert.IsType<HandlerResult.Now>(await _handler.HandleAsync(waiting[0].Event, default)).Change;
            Assert.Equal(CommitResult.Done, await _store.CommitAsync(change, default));
            await SendAsync();
        }
    }

    private async Task SendAsync()
    {
        while ((await _store.UnsentAsync(0, 100, default)).FirstOrDefault(o => o.WaitsFor is null) is { } item)
        {
            Assert.True(await _store.BeginAsync(item.Id, item.Delivery.Revision, Time.GetUtcNow(), default));
            await _store.SentAsync(item.Id, Room.Take(item.Delivery), default);
        }
    }
}
