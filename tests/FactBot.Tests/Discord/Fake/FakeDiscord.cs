using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FactBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactBot.Tests.Discord.Fake;

/// <summary>
/// Discord in this process: its HTTP API and its gateway, on loopback. What it answers instead of the truth is up to the test; what was
/// taken is kept also where the answer says otherwise.
/// </summary>
internal sealed class FakeDiscord : IAsyncDisposable
{
    public const string BotToken = "fake.bot.token";
    public const string Application = "1100000000000000001";
    public const string Guild = "1100000000000000002";

    /// <summary>A text channel that is there from the beginning.</summary>
    public const string Newsroom = "1100000000000000003";

    private readonly WebApplication _app;
    private readonly List<FakeRoute> _routes;
    private readonly CancellationTokenSource _end = new();
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeDiscord(WebApplication app)
    {
        _app = app;
        Gateway = new FakeGateway(Bot, Application, Guild);
        Channels = new FakeChannels(Ids, Bot, Guild);
        Interactions = new FakeInteractions(Ids);
        People = new FakePeople(this);
        _routes = [.. Channels.Routes, .. Interactions.Routes, .. Commands.Routes, .. FakeAbout.Routes(this)];
        Channels.Add(new FakeChannel(Newsroom, 0, Guild, null, new JsonObject { ["name"] = "newsroom" }));
    }

    /// <summary>With its version and a slash at the end.</summary>
    public Uri ApiBaseUrl => new(_app.Urls.First() + "/api/v10/");

    public FakeUser Bot { get; } = new(Application, "FactBot") { IsBot = true };

    /// <summary>The app's, as GET /applications/@me tells them: with the message-content intent of a small app.</summary>
    public int AppFlags { get; set; } = 1 << 19;

    public FakeIds Ids { get; } = new();

    public FakeGateway Gateway { get; }

    public FakeChannels Channels { get; }

    public FakeInteractions Interactions { get; }

    public FakeCommands Commands { get; } = new();

    /// <summary>What people do.</summary>
    public FakePeople People { get; }

    /// <summary>Every request to the HTTP API, in the order of arrival.</summary>
    public ConcurrentQueue<FakeRequest> Requests { get; } = [];

    /// <summary>What is wrong with a request: it is refused with that sentence, and the test fails at its end. Null: nothing.</summary>
    public Func<FakeRequest, string?> Check { get; set; } = _ => null;

    /// <summary>What Check found.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>Another answer than the true one, before anything is done. Null: the truth.</summary>
    public Func<FakeRequest, IResult?> InsteadOf { get; set; } = _ => null;

    /// <summary>Another answer than the true one, after it was done: FakeResponses.BadGateway, FakeResponses.Silence ...</summary>
    public Func<FakeRequest, IResult?> After { get; set; } = _ => null;

    /// <summary>Told when a request is left without an answer.</summary>
    public Action Silenced { get; set; } = () => { };

    /// <summary>Waited for before a request is looked at.</summary>
    public Func<FakeRequest, Task> Slow { get; set; } = _ => Task.CompletedTask;

    /// <summary>Headers of an answer: X-RateLimit-Bucket and the like.</summary>
    public Func<FakeRequest, IReadOnlyDictionary<string, string>?> Headers { get; set; } = _ => null;

    public static async Task<FakeDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var discord = new FakeDiscord(app);
        app.UseWebSockets();
        app.Map("/gateway", http => discord.Gateway.ConnectAsync(http, resumes: false));
        app.Map("/resume", http => discord.Gateway.ConnectAsync(http, resumes: true));
        app.Map("/api/v10/{**path}", discord.AnswerAsync);
        await app.StartAsync();
        return discord;
    }

    public IEnumerable<FakeRequest> RequestsTo(string method, string route) => Requests.Where(r => r.Method == method && r.Route == route);

    /// <summary>Waits until it is so; looked at after every request.</summary>
    public async Task UntilAsync(Func<bool> so)
    {
        using var patience = new CancellationTokenSource(Hang.Limit);
        while (true)
        {
            var changed = _changed.Task;
            if (so())
            {
                return;
            }

            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!so())
            {
                throw new TimeoutException(string.Join('\n', Requests.TakeLast(30).Select(r => $"{r.Method} {r.Path} {r.Body?.ToJsonString()}")));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        using var patience = new CancellationTokenSource(Hang.Goodbye);
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _end.Dispose();
        Gateway.Dispose();
        if (!Complaints.IsEmpty || !Gateway.Violations.IsEmpty)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, Complaints.Concat(Gateway.Violations).Distinct().Take(20)));
        }
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var request = await ReadAsync(http.Request);
        Requests.Enqueue(request);
        await Slow(request);
        var result = Result(request, http.Request);
        foreach (var (name, value) in Headers(request) ?? new Dictionary<string, string>())
        {
            http.Response.Headers[name] = value;
        }

        Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _end.Token);
        http.RequestAborted = gone.Token;
        if (result == FakeResponses.Silence)
        {
            Silenced();
        }

        await result.ExecuteAsync(http);
    }

    private IResult Result(FakeRequest request, HttpRequest http)
    {
        if (Check(request) is { } complaint)
        {
            Complaints.Enqueue(complaint);
            return FakeResponses.Error(400, 50035, complaint);
        }

        if (InsteadOf(request) is { } instead)
        {
            return instead;
        }

        var truth = Truth(request, http);
        return After(request) ?? truth;
    }

    private IResult Truth(FakeRequest request, HttpRequest http)
    {
        if (!request.Path.StartsWith("/interactions/", StringComparison.Ordinal) && !request.Path.StartsWith("/webhooks/", StringComparison.Ordinal)
            && request.Authorization != $"Bot {BotToken}")
        {
            return FakeResponses.Unauthorized;
        }

        return request.Path == "/gateway/bot"
            ? Gateway.Bot(http)
            : _routes.Find(r => r.Template == request.Route && r.Method == request.Method)?.Answer(request) ?? FakeResponses.Error(404, 0, "404: Not Found");
    }

    private async Task<FakeRequest> ReadAsync(HttpRequest http)
    {
        using var reader = new StreamReader(http.Body);
        var body = await reader.ReadToEndAsync();
        var path = http.Path.Value!["/api/v10".Length..];
        var parts = path.Split('/');
        var (route, values) = _routes.Select(r => (Route: r, Values: r.Read(http.Method, parts))).FirstOrDefault(r => r.Values is not null);
        return new FakeRequest(
            http.Method, path, route?.Template ?? "", values ?? [], http.Query.ToDictionary(q => q.Key, q => q.Value.ToString()),
            body.Length == 0 ? null : JsonNode.Parse(body), (string?)http.Headers.Authorization, http.Headers.UserAgent.ToString());
    }
}
