using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Wire;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>A client on the fake gateway, and what it was told.</summary>
internal sealed class GatewayRoom : IAsyncDisposable
{
    private readonly HttpClient _http;
    private CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _changed = new(0);

    private GatewayRoom(FakeDiscord discord)
    {
        Discord = discord;
        _http = new HttpClient { BaseAddress = discord.ApiBaseUrl };
    }

    public static GatewayOptions Quick { get; } = new()
    {
        HelloTimeout = TimeSpan.FromSeconds(10),
        ReadyTimeout = TimeSpan.FromSeconds(20),
        ShortestHeartbeat = TimeSpan.FromMilliseconds(10),
        FirstRetry = TimeSpan.FromMilliseconds(5),
        LongestRetry = TimeSpan.FromMilliseconds(20),
        IdentifySpacing = TimeSpan.FromMilliseconds(5),
        InvalidSessionWait = TimeSpan.FromMilliseconds(5),
        SaveEvery = TimeSpan.FromMilliseconds(5),
        Farewell = TimeSpan.FromMilliseconds(200),
    };

    public FakeDiscord Discord { get; }

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
        var rest = new DiscordRest(_http, new RateBuckets(TimeProvider.System), TimeProvider.System);
        Client = new GatewayClient(rest, Token, Options, File, TimeProvider.System) { Lacking = Lacking };
        Running = Client.RunAsync(HandleAsync, MissAsync, _stop.Token);
    }

    /// <summary>Ends the client as a restart does, and makes ready for the next.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Running.WaitAsync(TimeSpan.FromSeconds(20)));
        _stop.Dispose();
        _stop = new CancellationTokenSource();
    }

    /// <summary>Somebody says something on the newsroom's channel, or on another.</summary>
    public Task SayAsync(string content, string channel = FakeDiscord.Newsroom) => Gateway.DispatchAsync(
        "MESSAGE_CREATE", new JsonObject { ["id"] = content, ["channel_id"] = channel, ["content"] = content, ["guild_id"] = FakeDiscord.Guild });

    /// <summary>Waits until it is so; looked at whenever the client was told something, and now and then.</summary>
    public async Task UntilAsync(Func<bool> so, TimeSpan? most = null)
    {
        using var patience = new CancellationTokenSource(most ?? TimeSpan.FromSeconds(20));
        while (!so())
        {
            patience.Token.ThrowIfCancellationRequested();
            await _changed.WaitAsync(TimeSpan.FromMilliseconds(10), patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (Running is not null)
        {
            await ((Task)Running).WaitAsync(TimeSpan.FromSeconds(20)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
        _http.Dispose();
        await Discord.DisposeAsync();
        _changed.Dispose();
    }

    private async Task HandleAsync(GatewayEvent received, CancellationToken ct)
    {
        await Handling(received, ct);
        if (received.Name is not ("READY" or "RESUMED"))
        {
            Handled.Enqueue(received);
        }

        _changed.Release();
    }

    private async Task MissAsync(DateTimeOffset since, CancellationToken ct)
    {
        await Missing(since);
        Missed.Enqueue(since);
        _changed.Release();
    }
}
