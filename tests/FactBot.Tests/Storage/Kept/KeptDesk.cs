using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Storage;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Storage.Kept;

/// <summary>People at work on two platforms, over a data file. One thing happens in a minute, and its answers are sent at once.</summary>
internal sealed class KeptDesk
{
    public static readonly DateTimeOffset Begin = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly LiteDbStore _store;
    private readonly FakeTimeProvider _time;
    private readonly RequestHandler _handler;
    private int _last;

    /// <param name="store">The store.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="first">Where the numbers of events and messages begin.</param>
    public KeptDesk(LiteDbStore store, FakeTimeProvider time, int first = 0)
    {
        (_store, _time, _last) = (store, time, first);
        Pages = new PageShelf(time);
        var sample = new SampleArticle("bridge-audit.html", File.ReadAllBytes(SharedFiles.SeedPath("bridge-audit.html")));
        _handler = new RequestHandler(store, Pages, LearnedReader.Analyzer(), new AttachedFiles([]), sample, new DeskDefaults("UTC"), time);
    }

    public PageShelf Pages { get; }

    /// <summary>"@FactBot ..." in a channel.</summary>
    public Task SaysAsync(Person who, Place where, string text) => HappensAsync(who, where, CommandGrammar.Parse(text), NextId(where));

    public Task PressesAsync(Person who, Place where, ActionToken token) => HappensAsync(who, where, token.Request!, null);

    /// <summary>A reply in the thread of a claim, or of the card with claim 0. Gives its message.</summary>
    public async Task<string> RepliesAsync(Person who, Place where, int dossier, int claim, string text)
    {
        var (to, id) = (await MessageAsync(where, dossier, claim), NextId(where));
        await HappensAsync(who, where.Under(to), new Request.ThreadReply(new MessageRef(where, id), to, text, []), id);
        return id;
    }

    public Task EditsAsync(Person who, Place where, string message, string text) =>
        HappensAsync(who, where, new Request.Edited(new MessageRef(where, message), null, text), message);

    public Task DeletesAsync(Person who, Place where, string message) =>
        HappensAsync(who, where, new Request.Deleted(new MessageRef(where, message)), null);

    public InboundEvent Event(Person who, Place where, Request request, string? message) =>
        new(new EventKey($"{where.Platform}:e{++_last}"), where, new Actor(who), request, message is null ? "token" : null)
        {
            Audience = KeptPlaces.AudienceOf(where), MessageId = message,
        };

    public async Task HappensAsync(Person who, Place where, Request request, string? message)
    {
        await HandleAsync(Event(who, where, request, message));
        await SendAsync();
    }

    /// <summary>What it answers stays where it is.</summary>
    public async Task HandleAsync(InboundEvent received)
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await _store.AcceptAsync(received, default));
        while (await _store.UnsettledAsync(0, 100, default) is [var next, ..])
        {
            var handled = Assert.IsType<HandlerResult.Now>(await _handler.HandleAsync(next.Event, default));
            Assert.Equal(CommitResult.Done, await _store.CommitAsync(handled.Change, default));
        }
    }

    public async Task SendAsync()
    {
        while ((await _store.UnsentAsync(0, 100, default)).FirstOrDefault(o => o.WaitsFor is null) is { } item)
        {
            Assert.True(await _store.BeginAsync(item.Id, item.Delivery.Revision, _time.GetUtcNow(), default));
            await _store.SentAsync(item.Id, item.Delivery.Kind is DeliveryKind.Post ? NextId(item.Delivery.Place) : item.Delivery.MessageId, default);
        }
    }

    public string NextId(Place where) => where.Platform == KeptPlaces.Metro.Platform ? $"{1764000000 + ++_last}.000100" : $"14{++_last:D17}";

    private async Task<string> MessageAsync(Place where, int dossier, int claim)
    {
        var anchors = await _store.AnchorsAsync(new DossierId(DeskId.Of(where), dossier), default);
        return anchors.Last(a => a.Channel == where && (a.Subject is MessageSubject.ClaimMessage c ? c.Claim.Number : 0) == claim).MessageId!;
    }
}
