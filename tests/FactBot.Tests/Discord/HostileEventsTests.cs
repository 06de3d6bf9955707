using System.Net;
using System.Text;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Discord.Api;
using FactBot.Discord.Inbound;
using FactBot.Discord.Protocol;
using FactBot.Storage;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace FactBot.Tests.Discord;

/// <summary>An event that throws is asked for eight times and told as missed: nothing that Discord may send throws, and what is taken can be stored.</summary>
public sealed class HostileEventsTests : IDisposable
{
    /// <summary>The clock stands a few minutes after the events, whatever the day.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 4, 10, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly LiteDbStore _store;
    private readonly HttpClient _http = new(new Nobody()) { BaseAddress = new Uri("http://localhost/api/v10/") };

    public HostileEventsTests() => _store = LiteDbStore.InMemory(_time);

    public static TheoryData<int> Events => [.. Enumerable.Range(0, HostileEvents.All.Count)];

    public void Dispose()
    {
        _http.Dispose();
        _store.Dispose();
    }

    [Theory]
    [MemberData(nameof(Events))]
    public async Task Whatever_is_wrong_in_an_event_it_is_taken_or_left(int number)
    {
        var (name, json) = HostileEvents.All[number];
        var taken = 0;
        var inbox = new Mock<IInbox>();
        inbox.Setup(i => i.AcceptAsync(It.IsAny<InboundEvent>(), It.IsAny<CancellationToken>())).Returns(async (InboundEvent received, CancellationToken ct) =>
        {
            await _store.AcceptAsync(received, ct);
            Interlocked.Increment(ref taken);
        });
        var inbound = Inbound(inbox.Object);
        await inbound.TakeAsync(Told("GUILD_CREATE", HostileEvents.All.First(e => e.Name == "GUILD_CREATE").Json), default);
        var before = taken;
        await inbound.TakeAsync(Told(name, json), default);
        Assert.True(taken > before || !IsForTheDesk(name, json), "The event as it should be does nothing.");
        var failures = new List<string>();
        foreach (var spoilt in HostileEvents.Spoilt(json))
        {
            if (await Record.ExceptionAsync(() => inbound.TakeAsync(Told(name, spoilt), default).WaitAsync(Hang.Limit)) is { } failed)
            {
                failures.Add($"{failed}\n  {spoilt}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {name}, such as {failures.FirstOrDefault()}");
    }

    private static bool IsForTheDesk(string name, string json) =>
        name is "GUILD_CREATE" or "MESSAGE_CREATE" or "MESSAGE_UPDATE" or "MESSAGE_DELETE" or "CHANNEL_DELETE" or "THREAD_DELETE" or "GUILD_DELETE"
        || (name == "INTERACTION_CREATE" && (json.Contains("\"type\":5,\"data\"", StringComparison.Ordinal) || json.Contains("f1|open", StringComparison.Ordinal)));

    private static GatewayEvent Told(string name, string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return new GatewayEvent(name, parsed.RootElement.Clone(), 1);
    }

    private DiscordInbound Inbound(IInbox inbox)
    {
        // The rates see a second go by at each look: no call waits for them, and no time-out runs.
        var rest = new DiscordRest(_http, new RateBuckets(new FakeTimeProvider(Now) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) }), _time);
        var api = new DiscordApi(rest, FakeDiscord.BotToken);
        var desk = new Mock<IDeskQueries>();
        desk.Setup(d => d.KnowsAsync(It.IsAny<MessageRef>(), It.IsAny<CancellationToken>())).ReturnsAsync((MessageRef m, CancellationToken _) => m.MessageId is HostileEvents.Said or HostileEvents.OfBot);
        desk.Setup(d => d.OpenAsync(It.IsAny<ActionToken>(), It.IsAny<Actor>(), It.IsAny<Place>(), It.IsAny<CancellationToken>())).ReturnsAsync((ActionToken t, Actor _, Place _, CancellationToken _) => Forms.For(t));
        desk.Setup(d => d.Validate(It.IsAny<Request>(), It.IsAny<Actor>())).Returns([]);
        desk.Setup(d => d.SuggestAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Actor>(), It.IsAny<Place>(), It.IsAny<CancellationToken>())).ReturnsAsync([new Choice("A-1", "A-1")]);
        return new DiscordInbound(api, new DiscordIdentity(FakeDiscord.Application, FakeDiscord.Application), new OpenInteractions(), desk.Object, inbox, _time);
    }

    /// <summary>A Discord that knows nothing that it is asked for.</summary>
    private sealed class Nobody : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("""{"message":"Unknown","code":10003}""", Encoding.UTF8, "application/json") });
    }
}
