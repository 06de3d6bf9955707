using System.Globalization;
using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Slack;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using FactBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Slack.Stories;

/// <summary>A desk in Slack: people write and press, over real sockets, and the channel is looked at.</summary>
internal sealed class SlackDesk : IAsyncDisposable
{
    public const string Metro = "C1METRO";

    /// <summary>Where the clock is moved nobody waits for Slack's rates.</summary>
    private const int PlayedRates = 10_000;

    /// <summary>No socket is pinged, so that none is given up because the machine is slow; a break counts as noticed in the usual twenty seconds.</summary>
    private static readonly SocketModeOptions Patient = new()
    {
        PingInterval = Timeout.InfiniteTimeSpan,
        PingTimeout = TimeSpan.FromSeconds(20) - Timeout.InfiniteTimeSpan,
        LongestSilence = TimeSpan.FromDays(30),
    };

    private readonly SemaphoreSlim _called = new(0);
    private readonly LiveDesk _desk;
    private int _count;

    private SlackDesk(FakeSlack slack, Func<IInbox, IInbox>? around, PlayedDesk? played)
    {
        Slack = slack;
        slack.After = call =>
        {
            _called.Release();
            return After(call);
        };
        TimeProvider hurried = new FastTimeProvider(played is null ? 40 : PlayedRates);
        var time = played?.Time ?? hurried;
        var options = new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1", ApiBaseUrl = slack.ApiBaseUrl };
        var api = new SlackWebApi(new HttpClient { BaseAddress = slack.ApiBaseUrl }, new RateGate(hurried), hurried);
        _desk = new LiveDesk(time, now => new SlackAdapter(options, api, now, Patient, time, NullLogger<SlackAdapter>.Instance), around, played: played);
    }

    public FakeSlack Slack { get; }

    public FakeSocket Socket { get; set; } = null!;

    /// <summary>Another answer than the true one, after the call was carried out.</summary>
    public Func<FakeCall, IResult?> After { get; set; } = _ => null;

    public LiveDesk Desk => _desk;

    /// <summary>How many sockets the bot has heard a hello on.</summary>
    public long Opened => ((SlackAdapter)_desk.Adapter).Counts.Opened;

    public static Place Channel => new("slack", FakeSlack.Team, Metro);

    /// <param name="around">Stands between the adapter and the inbox, for what must be caught.</param>
    /// <param name="played">A clock that is moved, instead of one that hurries; only the waits for Slack's rates go on hurrying.</param>
    public static async Task<SlackDesk> OpenAsync(Func<IInbox, IInbox>? around = null, PlayedDesk? played = null)
    {
        var desk = new SlackDesk(await FakeSlack.StartAsync(), around, played);
        desk.Socket = await desk.Slack.NextSocketAsync();
        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await Slack.DisposeAsync();
        _called.Dispose();
    }

    public string NextTs() => string.Create(CultureInfo.InvariantCulture, $"1795510700.{++_count:000000}");

    /// <summary>"@FactBot ..." in the channel or in a thread. Gives the message's ts.</summary>
    public async Task<string> MentionsAsync(string who, string text, string? thread = null)
    {
        var ts = NextTs();
        await EventAsync(Message("app_mention", who, $"<@{FakeSlack.Bot}> {text}", ts, thread));
        return ts;
    }

    /// <summary>A message that is not addressed to the bot.</summary>
    public async Task<string> WritesAsync(string who, string text, string? thread = null)
    {
        var ts = NextTs();
        await EventAsync(Message("message", who, text, ts, thread));
        return ts;
    }

    public Task EditsAsync(string who, string ts, string before, string now, string thread)
    {
        var message = Message("message", who, now, ts, thread);
        message["edited"] = new JsonObject { ["user"] = who, ["ts"] = NextTs() };
        return EventAsync(new JsonObject
        {
            ["type"] = "message", ["subtype"] = "message_changed", ["channel"] = Metro, ["ts"] = NextTs(),
            ["message"] = message, ["previous_message"] = Message("message", who, before, ts, thread),
        });
    }

    public Task DeletesAsync(string who, string ts, string text, string thread) => EventAsync(new JsonObject
    {
        ["type"] = "message", ["subtype"] = "message_deleted", ["channel"] = Metro, ["deleted_ts"] = ts, ["ts"] = NextTs(),
        ["previous_message"] = Message("message", who, text, ts, thread),
    });

    /// <summary>A button or a choice on a message of the bot; what is behind it is found by its label.</summary>
    public Task<JsonNode> PressesAsync(string who, FakeMessage on, string label)
    {
        var pressed = Elements(on.Blocks!).First(e => ((string?)e["text"]?["text"])?.StartsWith(label, StringComparison.Ordinal) == true);
        var action = pressed["action_id"] is null
            ? new JsonObject { ["type"] = "static_select", ["action_id"] = "menu", ["selected_option"] = pressed.DeepClone() }
            : new JsonObject { ["type"] = "button", ["action_id"] = (string?)pressed["action_id"], ["value"] = (string?)pressed["value"] };
        return InteractiveAsync(new JsonObject
        {
            ["type"] = "block_actions", ["user"] = new JsonObject { ["id"] = who }, ["trigger_id"] = $"t{++_count}",
            ["channel"] = new JsonObject { ["id"] = on.Channel }, ["message"] = new JsonObject { ["ts"] = on.Ts },
            ["container"] = new JsonObject { ["type"] = "message", ["channel_id"] = on.Channel, ["message_ts"] = on.Ts },
            ["actions"] = new JsonArray(action), ["response_url"] = "https://hooks.slack.example/1",
        });
    }

    /// <summary>Fills in the modal that was opened last and sends it. Gives the acknowledgement.</summary>
    public Task<JsonNode> SubmitsAsync(string who, JsonNode view, params (string Field, string Value)[] filled) => InteractiveAsync(new JsonObject
    {
        ["type"] = "view_submission", ["user"] = new JsonObject { ["id"] = who }, ["team"] = new JsonObject { ["id"] = FakeSlack.Team },
        ["view"] = new JsonObject
        {
            ["id"] = "V1", ["hash"] = $"h{++_count}", ["callback_id"] = (string?)view["callback_id"], ["private_metadata"] = (string?)view["private_metadata"],
            ["blocks"] = view["blocks"]!.DeepClone(),
            ["state"] = new JsonObject { ["values"] = new JsonObject([.. filled.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Field, new JsonObject { ["value"] = Filled(view, f.Field, f.Value) }))]) },
        },
    });

    public async Task<JsonNode> ModalAsync(int number = 1)
    {
        await UntilAsync(() => Slack.CallsOf("views.open").Count() >= number);
        return JsonNode.Parse(Slack.CallsOf("views.open").Last().Args["view"])!;
    }

    public Task<FakeMessage> CardAsync() => FindAsync(m => m.Thread is null && m.Text.Contains("In check", StringComparison.Ordinal));

    public Task<FakeMessage> ClaimAsync(int number) => FindAsync(m => m.Text.StartsWith($"A-1/{number} ", StringComparison.Ordinal) && m.Thread is null);

    public async Task<FakeMessage> FindAsync(Func<FakeMessage, bool> wanted)
    {
        await UntilAsync(() => Slack.Messages.Any(wanted));
        return Slack.Messages.Last(wanted);
    }

    public Task TickedAsync(string ts) => UntilAsync(() => Slack.Marks.GetValueOrDefault(ts) == "white_check_mark");

    /// <summary>Looks again after each call that reaches Slack.</summary>
    public async Task UntilAsync(Func<bool> seen)
    {
        using var patience = new CancellationTokenSource(Hang.Limit);
        while (!seen())
        {
            try
            {
                await _called.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException("It never came. There is: " + string.Join("\n", Slack.Messages.Select(m => m.Text)) + "\nMarks: " + string.Join(' ', Slack.Marks) + "\nTold: " + string.Join('\n', Slack.Whispers));
            }
        }
    }

    public Task EventAsync(JsonObject happened) => EnvelopeAsync($"Ev{++_count}", happened);

    /// <summary>Sends it and waits for the acknowledgement.</summary>
    public Task EnvelopeAsync(string id, JsonObject happened) => SendAsync(EnvelopeOf(id, happened));

    /// <summary>A slash command, a shortcut and the like. Gives the acknowledgement.</summary>
    public Task<JsonNode> HandsOverAsync(string type, JsonObject payload) =>
        SendAsync(new JsonObject { ["envelope_id"] = $"I{++_count}", ["type"] = type, ["accepts_response_payload"] = true, ["payload"] = payload });

    public static JsonObject EnvelopeOf(string id, JsonObject happened) => new()
    {
        ["envelope_id"] = id,
        ["type"] = "events_api",
        ["accepts_response_payload"] = false,
        ["payload"] = new JsonObject { ["type"] = "event_callback", ["event_id"] = id, ["team_id"] = FakeSlack.Team, ["event"] = happened.DeepClone() },
    };

    public static JsonObject Message(string type, string who, string text, string ts, string? thread)
    {
        var message = new JsonObject { ["type"] = type, ["user"] = who, ["channel"] = Metro, ["ts"] = ts, ["text"] = text };
        if (thread is not null)
        {
            message["thread_ts"] = thread;
            message["parent_user_id"] = FakeSlack.Bot;
        }

        return message;
    }

    private Task<JsonNode> InteractiveAsync(JsonObject payload) => HandsOverAsync("interactive", payload);

    /// <summary>Any envelope. Gives its acknowledgement.</summary>
    public async Task<JsonNode> SendAsync(JsonObject envelope)
    {
        await Socket.SendAsync(envelope);
        var ack = await Socket.AckAsync();
        Assert.Equal((string?)envelope["envelope_id"], (string?)ack["envelope_id"]);
        return ack;
    }

    private static JsonObject Filled(JsonNode view, string field, string value) =>
        (string)view["blocks"]!.AsArray().First(b => (string?)b!["block_id"] == field)!["element"]!["type"]! switch
        {
            "static_select" => new JsonObject { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["value"] = value } },
            "users_select" => new JsonObject { ["type"] = "users_select", ["selected_user"] = value },
            var type => new JsonObject { ["type"] = type, ["value"] = value },
        };

    private static IEnumerable<JsonNode> Elements(JsonNode blocks) => blocks.AsArray()
        .Where(b => (string?)b!["type"] == "actions")
        .SelectMany(b => b!["elements"]!.AsArray())
        .SelectMany(e => e!["options"] is JsonArray options ? options : (IEnumerable<JsonNode?>)[e])
        .OfType<JsonNode>();
}
