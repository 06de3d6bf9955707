using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using FactBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Discord.Fake;

/// <summary>Discord's gateway: sessions that outlive connections, and every way in which it may let a client down.</summary>
internal sealed class FakeGateway(FakeUser bot, string application, string guild) : IDisposable
{
    private const int MessageContent = 1 << 15;

    private readonly Channel<FakeConnection> _connections = Channel.CreateUnbounded<FakeConnection>();
    private readonly Channel<FakeSession> _ready = Channel.CreateUnbounded<FakeSession>();
    private readonly ConcurrentDictionary<string, FakeSession> _sessions = [];
    private readonly ConcurrentQueue<FakeConnection> _all = [];
    private readonly SemaphoreSlim _order = new(1);
    private volatile FakeSession? _session;
    private int _acked;

    /// <summary>Milliseconds; long, so that heartbeats come only where a test is about them.</summary>
    public int HeartbeatInterval { get; set; } = 3_600_000;

    /// <summary>Answers heartbeats.</summary>
    public bool Acks { get; set; } = true;

    /// <summary>Says HELLO.</summary>
    public bool Greets { get; set; } = true;

    /// <summary>Answers IDENTIFY and RESUME.</summary>
    public bool Opens { get; set; } = true;

    /// <summary>A replay begins with bytes that are no text.</summary>
    public bool Garbles { get; set; }

    /// <summary>The resume address gives no connection.</summary>
    public bool ResumeAddressFails { get; set; }

    /// <summary>Nothing on this gateway gives a connection.</summary>
    public bool Fails { get; set; }

    /// <summary>Intents beyond these are refused with 4014.</summary>
    public int AllowedIntents { get; set; } = ~0;

    /// <summary>A close code instead of what IDENTIFY (op 2) or RESUME (op 6) asks for; null: what it asks for.</summary>
    public Func<JsonNode, int?> Refuse { get; set; } = _ => null;

    /// <summary>Of GET /gateway/bot.</summary>
    public int StartsLeft { get; set; } = 1000;

    /// <summary>Milliseconds until StartsLeft is 1000 again, as GET /gateway/bot names it.</summary>
    public int ResetAfter { get; set; } = 14_400_000;

    public int MaxConcurrency { get; set; } = 1;

    /// <summary>What no client should do, each with a sentence.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    /// <summary>Heartbeats so far that were answered, on all connections.</summary>
    public int Acked => Volatile.Read(ref _acked);

    /// <summary>The session that is told what happens; null before the first.</summary>
    public FakeSession? Session => _session;

    /// <summary>How many there were so far.</summary>
    public int Connections => _all.Count;

    public IReadOnlyCollection<FakeSession> Sessions => [.. _sessions.Values];

    /// <summary>The next connection that comes in, ready or not.</summary>
    public async Task<FakeConnection> NextConnectionAsync()
    {
        using var patience = new CancellationTokenSource(Hang.Limit);
        return await _connections.Reader.ReadAsync(patience.Token);
    }

    public bool TryNextConnection(out FakeConnection? connection) => _connections.Reader.TryRead(out connection);

    /// <summary>The next time that a session begins or is resumed.</summary>
    public async Task<FakeSession> NextReadyAsync()
    {
        using var patience = new CancellationTokenSource(Hang.Limit);
        return await _ready.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Tells the session of an event, now or when it is resumed.</summary>
    /// <returns>Its sequence.</returns>
    public async Task<long> DispatchAsync(string name, JsonNode data)
    {
        await _order.WaitAsync();
        try
        {
            var session = _session ?? throw new InvalidOperationException("No session has begun: wait for NextReadyAsync.");
            var frame = session.Add(name, Seen(session, name, data));
            if (session.Connection is { } connection)
            {
                await connection.SendAsync(frame);
            }

            return (long)frame["s"]!;
        }
        finally
        {
            _order.Release();
        }
    }

    public void Dispose()
    {
        foreach (var connection in _all)
        {
            connection.Dispose();
        }

        _order.Dispose();
    }

    internal IResult Bot(HttpRequest request) => FakeResponses.Json(new JsonObject
    {
        ["url"] = $"ws://{request.Host}/gateway", ["shards"] = 1,
        ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = StartsLeft, ["reset_after"] = ResetAfter, ["max_concurrency"] = MaxConcurrency },
    });

    internal async Task ConnectAsync(HttpContext http, bool resumes)
    {
        if (Fails || (resumes && ResumeAddressFails))
        {
            http.Response.StatusCode = 503;
            return;
        }

        var connection = new FakeConnection(await http.WebSockets.AcceptWebSocketAsync(), http.Request.QueryString.Value!, resumes);
        if (Greets)
        {
            await connection.SendAsync(new JsonObject { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = HeartbeatInterval }, ["s"] = null, ["t"] = null });
        }

        _all.Enqueue(connection);
        await _connections.Writer.WriteAsync(connection);
        await connection.ReadAsync(frame => TakeAsync(connection, frame, http.Request.Host.Value!));
        if (connection.Session is { } session && session.Connection == connection)
        {
            session.Connection = null;
            session.Dead |= connection.ClosedWith is 1000 or 1001;
        }
    }

    private async Task TakeAsync(FakeConnection connection, JsonNode frame, string host)
    {
        if (connection.Frames.Count > 120)
        {
            Violations.Enqueue("More than 120 frames on one connection.");
        }

        if (frame.ToJsonString().Length > 4096)
        {
            Violations.Enqueue("A frame of more than 4096 bytes.");
        }

        switch ((int?)frame["op"])
        {
            case 1 when Acks:
                await connection.SendAsync("""{"op":11}""");
                Interlocked.Increment(ref _acked);
                break;
            case 2 or 6 when Opens:
                await OpenAsync(connection, frame, host);
                break;
        }
    }

    private async Task OpenAsync(FakeConnection connection, JsonNode frame, string host)
    {
        if ((int)frame["op"]! == 2 && --StartsLeft < 0)
        {
            Violations.Enqueue("More sessions than the start limit allows.");
        }

        if ((string?)frame["d"]!["token"] != FakeDiscord.BotToken)
        {
            await connection.CloseAsync(4004);
        }
        else if (Refuse(frame) is { } code)
        {
            await connection.CloseAsync(code);
        }
        else if ((int)frame["op"]! == 6)
        {
            await ResumeAsync(connection, frame["d"]!);
        }
        else
        {
            await IdentifyAsync(connection, frame["d"]!, host);
        }
    }

    private async Task IdentifyAsync(FakeConnection connection, JsonNode identify, string host)
    {
        if (((int)identify["intents"]! & ~AllowedIntents) != 0)
        {
            await connection.CloseAsync(4014);
            return;
        }

        await _order.WaitAsync();
        try
        {
            var session = new FakeSession((int)identify["intents"]!) { Connection = connection };
            (connection.Session, _sessions[session.Id], _session) = (session, session, session);
            await connection.SendAsync(session.Add("READY", new JsonObject
            {
                ["v"] = 10, ["session_id"] = session.Id, ["resume_gateway_url"] = $"ws://{host}/resume", ["session_type"] = "normal", ["user"] = bot.Json(),
                ["application"] = new JsonObject { ["id"] = application, ["flags"] = 0 }, ["guilds"] = new JsonArray(new JsonObject { ["id"] = guild, ["unavailable"] = true }),
            }));
        }
        finally
        {
            _order.Release();
        }

        await _ready.Writer.WriteAsync(connection.Session!);
    }

    private async Task ResumeAsync(FakeConnection connection, JsonNode resume)
    {
        var sequence = (long)resume["seq"]!;
        if (!_sessions.TryGetValue((string)resume["session_id"]!, out var session) || session.Dead)
        {
            await connection.InvalidateAsync(resumable: false);
            return;
        }

        if (sequence > session.Last)
        {
            await connection.CloseAsync(4007);
            return;
        }

        await _order.WaitAsync();
        try
        {
            (connection.Session, session.Connection) = (session, connection);
            if (Garbles)
            {
                await connection.SendAsync([0xC3, 0x28]);
            }

            foreach (var frame in session.After(sequence))
            {
                await connection.SendAsync(frame);
            }

            await connection.SendAsync(session.Add("RESUMED", new JsonObject()));
        }
        finally
        {
            _order.Release();
        }

        await _ready.Writer.WriteAsync(session);
    }

    /// <summary>Without the intent the text of what neither mentions the bot nor is private is empty.</summary>
    private JsonNode Seen(FakeSession session, string name, JsonNode data)
    {
        if (name is not ("MESSAGE_CREATE" or "MESSAGE_UPDATE") || (session.Intents & MessageContent) != 0 || data["guild_id"] is null
            || (string?)data["author"]?["id"] == bot.Id || (data["mentions"] as JsonArray ?? []).Any(m => (string?)m?["id"] == bot.Id))
        {
            return data;
        }

        var blank = data.DeepClone();
        blank["content"] = "";
        foreach (var list in (string[])["embeds", "attachments", "components"])
        {
            blank[list] = new JsonArray();
        }

        return blank;
    }
}
