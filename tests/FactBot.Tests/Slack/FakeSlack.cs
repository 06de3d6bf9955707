using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using FactBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactBot.Tests.Slack;

/// <summary>A message as the fake keeps it.</summary>
internal sealed record FakeMessage(string Channel, string Ts, string? Thread, JsonNode? Blocks, string Text, string? Key, int Edits);

/// <summary>One call to the Web API.</summary>
internal sealed record FakeCall(string Method, IReadOnlyDictionary<string, string> Args);

/// <summary>
/// Slack in this process: its Web API and its sockets, on loopback. What it answers instead of the truth is up to the test; a message
/// that was taken is kept also where the answer says otherwise.
/// </summary>
internal sealed partial class FakeSlack : IAsyncDisposable
{
    public const string Team = "T0POST";
    public const string Bot = "U0BOT";

    private readonly WebApplication _app;
    private readonly Channel<FakeSocket> _sockets = Channel.CreateUnbounded<FakeSocket>();
    private readonly List<FakeMessage> _messages = [];
    private int _ts;

    private FakeSlack(WebApplication app) => _app = app;

    /// <summary>What messages are dated by.</summary>
    public TimeProvider Time { get; set; } = new FastTimeProvider(1);

    public Uri ApiBaseUrl => new(_app.Urls.First() + "/api/");

    public ConcurrentQueue<FakeCall> Calls { get; } = [];

    /// <summary>What came over the sockets, in the order of arrival.</summary>
    public ConcurrentQueue<JsonNode> Acks { get; } = [];

    /// <summary>Attached files by name: they lie at "/files/name".</summary>
    public ConcurrentDictionary<string, string> Files { get; } = [];

    /// <summary>Marks by message, "name".</summary>
    public ConcurrentDictionary<string, string> Marks { get; } = [];

    /// <summary>What people were told privately: user and words.</summary>
    public ConcurrentQueue<(string User, string Text)> Whispers { get; } = [];

    /// <summary>Says hello on every new socket.</summary>
    public bool Greets { get; set; } = true;

    /// <summary>Another answer than the true one: before the call is carried out, or after it. Null: the truth.</summary>
    public Func<FakeCall, IResult?> InsteadOf { get; set; } = _ => null;

    public Func<FakeCall, IResult?> After { get; set; } = _ => null;

    /// <summary>What Slack would have refused of all that was sent.</summary>
    public ConcurrentQueue<string> Broken { get; } = [];

    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    public static async Task<FakeSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var slack = new FakeSlack(app);
        app.UseWebSockets();
        app.Map("/socket", slack.SocketAsync);
        app.MapPost("/api/{method}", slack.CallAsync);
        app.MapGet("/files/{name}", slack.FileOf);
        app.MapPost("/hooks/{name}", slack.HookAsync);
        await app.StartAsync();
        return slack;
    }

    public async Task<FakeSocket> NextSocketAsync()
    {
        using var patience = new CancellationTokenSource(Hang.Limit);
        return await _sockets.Reader.ReadAsync(patience.Token);
    }

    public IEnumerable<FakeCall> CallsOf(string method) => Calls.Where(c => c.Method == method);

    public static IResult Error(string error) => Results.Json(new { ok = false, error });

    /// <summary>Nothing that the bot sent may be what Slack would refuse.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Broken.IsEmpty)
        {
            throw new InvalidOperationException("Slack would refuse: " + string.Join("; ", Broken.Distinct()));
        }

        using var patience = new CancellationTokenSource(Hang.Goodbye);
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    /// <summary>Written where Slack's own types are at hand.</summary>
    partial void Check(FakeCall call);

    private async Task SocketAsync(HttpContext http)
    {
        var socket = new FakeSocket(await http.WebSockets.AcceptWebSocketAsync(), Acks.Enqueue);
        if (Greets)
        {
            await socket.HelloAsync();
        }

        await _sockets.Writer.WriteAsync(socket);
        await socket.ReadAsync();
    }

    private async Task<IResult> CallAsync(string method, HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var call = new FakeCall(method, form.ToDictionary(f => f.Key, f => f.Value.ToString()));
        Calls.Enqueue(call);
        Check(call);
        if (InsteadOf(call) is { } instead)
        {
            return instead;
        }

        var truth = Answer(call, http);
        return After(call) ?? truth;
    }

    /// <summary>An answer to a slash command or a button, where the bot is no member.</summary>
    private async Task<IResult> HookAsync(string name, HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        Calls.Enqueue(new FakeCall($"POST /hooks/{name}", new Dictionary<string, string> { ["body"] = await reader.ReadToEndAsync() }));
        return Results.Text("ok");
    }

    private IResult FileOf(string name)
    {
        Calls.Enqueue(new FakeCall($"GET /files/{name}", new Dictionary<string, string>()));
        return Files.TryGetValue(name, out var text) ? Results.Text(text) : Results.NotFound();
    }

    private IResult Answer(FakeCall call, HttpContext http) => call.Method switch
    {
        "apps.connections.open" => Json(new JsonObject { ["url"] = $"ws://{http.Request.Host}/socket?ticket={Guid.NewGuid():N}" }),
        "auth.test" => Json(new JsonObject { ["team_id"] = Team, ["user_id"] = Bot, ["bot_id"] = "B0BOT" }),
        "users.info" => Json(new JsonObject { ["user"] = new JsonObject { ["id"] = call.Args["user"], ["profile"] = new JsonObject { ["display_name"] = call.Args["user"][2..].ToLowerInvariant() } } }),
        "conversations.info" => Json(new JsonObject { ["channel"] = new JsonObject { ["id"] = call.Args["channel"], ["is_private"] = call.Args["channel"].StartsWith('G') } }),
        "chat.postMessage" => Posted(call),
        "chat.update" => Updated(call),
        "chat.postEphemeral" => Whispered(call),
        "conversations.history" => History(m => m.Channel == call.Args["channel"] && m.Thread is null),
        "conversations.replies" => History(m => m.Channel == call.Args["channel"] && (m.Thread == call.Args["ts"] || m.Ts == call.Args["ts"])),
        "reactions.add" => Marked(call),
        _ => Json([]),
    };

    private IResult Posted(FakeCall call)
    {
        var ts = string.Create(CultureInfo.InvariantCulture, $"{Time.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _ts):000000}");
        lock (_messages)
        {
            _messages.Add(new FakeMessage(
                call.Args["channel"], ts, call.Args.GetValueOrDefault("thread_ts"), Blocks(call), call.Args["text"], KeyOf(call), 0));
        }

        return Json(new JsonObject { ["ts"] = ts, ["channel"] = call.Args["channel"] });
    }

    private IResult Updated(FakeCall call)
    {
        lock (_messages)
        {
            var at = _messages.FindIndex(m => m.Channel == call.Args["channel"] && m.Ts == call.Args["ts"]);
            if (at < 0)
            {
                return Error("message_not_found");
            }

            _messages[at] = _messages[at] with { Blocks = Blocks(call), Text = call.Args["text"], Key = KeyOf(call), Edits = _messages[at].Edits + 1 };
        }

        return Json(new JsonObject { ["ts"] = call.Args["ts"] });
    }

    private IResult Whispered(FakeCall call)
    {
        Whispers.Enqueue((call.Args["user"], call.Args["text"]));
        return Json(new JsonObject { ["message_ts"] = "1" });
    }

    private IResult Marked(FakeCall call)
    {
        Marks[call.Args["timestamp"]] = call.Args["name"];
        return Json([]);
    }

    private IResult History(Func<FakeMessage, bool> wanted) => Json(new JsonObject
    {
        ["messages"] = new JsonArray([.. Messages.Where(wanted).Reverse().Select(m => new JsonObject
        {
            ["ts"] = m.Ts,
            ["user"] = Bot,
            ["bot_id"] = "B0BOT",
            ["text"] = m.Text,
            ["metadata"] = new JsonObject { ["event_type"] = "factbot_message", ["event_payload"] = new JsonObject { ["key"] = m.Key } },
        })]),
    });

    private static JsonNode? Blocks(FakeCall call) => call.Args.TryGetValue("blocks", out var blocks) ? JsonNode.Parse(blocks) : null;

    private static string? KeyOf(FakeCall call) =>
        call.Args.TryGetValue("metadata", out var metadata) ? (string?)JsonNode.Parse(metadata)!["event_payload"]!["key"] : null;

    private static IResult Json(JsonObject body)
    {
        body["ok"] = true;
        return Results.Content(body.ToJsonString(), "application/json");
    }
}
