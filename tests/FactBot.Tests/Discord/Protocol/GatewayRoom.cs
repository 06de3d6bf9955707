using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Support;
using FactBot.Wire;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>A client on the fake gateway, and what it was told.</summary>
internal sealed class GatewayRoom : IAsyncDisposable
{
    private readonly HttpClient _http;
    private CancellationTokenSource _stop = new();

    private GatewayRoom(FakeDiscord discord)
    {
        Discord = discord;
        _http = new HttpClient { BaseAddress = discord.ApiBaseUrl };
    }

    public static GatewayOptions Quick { get; } = new()
    {
        ReadyTimeout = Hang.Limit,
        ShortestHeartbeat = TimeSpan.FromMilliseconds(10),
        FirstRetry = TimeSpan.FromMilliseconds(5),
        LongestRetry = TimeSpan.FromMilliseconds(20),
        IdentifySpacing = TimeSpan.FromMilliseconds(5),
        InvalidSessionWait = TimeSpan.FromMilliseconds(5),
        SaveEvery = TimeSpan.FromMilliseconds(5),
        Farewell = TimeSpan.FromSeconds(7),
    };

    public FakeDiscord Discord { get; }

    /// <summary>The client's clock: its pauses are as short as they are, its limits run out where the test says.</summary>
    public FastTimeProvider Time { get; } = new(1);

    public FakeGateway Gateway => Discord.Gateway;

    public GatewayOptions Options { get; set; } = Quick;

    public string Token { get; set; } = FakeDiscord.BotToken;

    public GatewayIntents Lacking { get; set; }

    public ISessionFile File { get; set; } = new MemorySession();

    public MemorySession Memory => (MemorySession)File;

    public GatewayClient Client { get; private set; } = null!;

    public Task<string> Running { get; private set; } = null!;

    /// <summary>Everything that was handled, in order; READY and RESUMED left out.</summary>
    public ConcurrentQueue<GatewayEvent> Handled { get; } = [];

    public IEnumerable<string> Names => Handled.Select(e => e.Data.Text("content") ?? e.Name);

    /// <summary>Since when, each time it was told.</summary>
    public ConcurrentQueue<DateTimeOffset> Missed { get; } = [];

    /// <summary>Before an event counts as handled.</summary>
    public Func<GatewayEvent, CancellationToken, Task> Handling { get; set; } = (_, _) => Task.CompletedTask;

    public Func<DateTimeOffset, Task> Missing { get; set; } = _ => Task.CompletedTask;

    public static async Task<GatewayRoom> OpenAsync() => new(await FakeDiscord.StartAsync());

    /// <summary>Starts and waits until the client knows of its first session: what breaks before that has nothing to resume.</summary>
    public async Task<FakeConnection> StartAsync()
    {
        Start();
        await Gateway.NextReadyAsync();
        await UntilAsync(() => Client.State.Connected || Client.Counts.Sessions > 0);
        return await Gateway.NextConnectionAsync();
    }

    public void Start()
    {
        var rest = new DiscordRest(_http, new RateBuckets(Time), Time);
        Client = new GatewayClient(rest, Token, Options, File, Time) { Lacking = Lacking };
        Running = Client.RunAsync(HandleAsync, MissAsync, _stop.Token);
    }

    /// <summary>Ends the client as a restart does, and makes ready for the next.</summary>
    /// <param name="isCutOff">What is at work is not waited for.</param>
    public async Task StopAsync(bool isCutOff = false)
    {
        await _stop.CancelAsync();
        await EndedAsync(isCutOff);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Running);
        _stop.Dispose();
        _stop = new CancellationTokenSource();
    }

    /// <summary>Somebody says something on the newsroom's channel, or on another.</summary>
    public Task SayAsync(string content, string channel = FakeDiscord.Newsroom) => Gateway.DispatchAsync(
        "MESSAGE_CREATE", new JsonObject { ["id"] = content, ["channel_id"] = channel, ["content"] = content, ["guild_id"] = FakeDiscord.Guild });

    /// <summary>Waits until it is so.</summary>
    public async Task UntilAsync(Func<bool> so)
    {
        try
        {
            await Polled.UntilAsync(so);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"It never came. HandlerResult: {string.Join(' ', Names)}. Missed: {string.Join(' ', Missed)}. {Client.State}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (Running is not null)
        {
            await EndedAsync(isCutOff: true);
        }

        _stop.Dispose();
        _http.Dispose();
        await Discord.DisposeAsync();
    }

    private Task EndedAsync(bool isCutOff) => UntilAsync(() => Running.IsCompleted || (isCutOff && Time.RunOut(Options.Farewell) && Running.IsCompleted));

    private async Task HandleAsync(GatewayEvent received, CancellationToken ct)
    {
        await Handling(received, ct);
        if (received.Name is not ("READY" or "RESUMED"))
        {
            Handled.Enqueue(received);
        }

    }

    private async Task MissAsync(DateTimeOffset since, CancellationToken ct)
    {
        await Missing(since);
        Missed.Enqueue(since);
    }
}
