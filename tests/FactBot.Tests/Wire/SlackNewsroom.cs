using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactBot.Tests.Slack;
using FactBot.Tests.Slack.Stories;
using FactBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Wire;

/// <summary>The day in Slack, through real sockets.</summary>
internal sealed partial class SlackNewsroom : Newsroom
{
    private static readonly Dictionary<string, string> Ids = new()
    {
        [Ana] = "U1ANA", [Ben] = "U2BEN", [Chief] = "U3CHIEF", [Gil] = "U7GIL", [Metro] = SlackDesk.Metro, [Politics] = "C2POLITICS", [Cellar] = "G3CELLAR", [Shared] = "C9SHARED",
    };

    private static readonly Dictionary<string, string> Shortcuts = new() { ["check"] = "check_link", ["note"] = "save_note", ["evidence"] = "save_evidence" };

    /// <summary>What people wrote, with the envelope that told of it.</summary>
    private readonly Dictionary<string, JsonObject> _said = [];
    private readonly List<JsonObject> _missed = [];
    private SlackWire _wire = null!;
    private SlackDesk _desk = null!;
    private JsonNode _form = null!;
    private int _count;

    public override string Platform => InSlack;

    protected override LiveDesk Desk => _desk.Desk;

    public static async Task<SlackNewsroom> OpenAsync()
    {
        var room = new SlackNewsroom();
        room._desk = await SlackDesk.OpenAsync(played: room.Played);
        await UntilAsync(() => room._desk.Opened > 0);
        room._wire = new SlackWire(room._desk.Slack);
        room._desk.Slack.InsteadOf = room.Instead;
        room._desk.Slack.Files["audit.txt"] = File.ReadAllText(SharedFiles.SeedPath("denials.txt"));
        return room;
    }

    public override ValueTask DisposeAsync() => _desk.DisposeAsync();

    public override IEnumerable<WireLine> Take() => _wire.Take();

    public override Task BringsBotAsync(string who) =>
        EventAsync(new JsonObject { ["type"] = "member_joined_channel", ["user"] = FakeSlack.Bot, ["channel"] = Ids[Metro], ["channel_type"] = "C", ["inviter"] = Ids[who] });

    public override Task MentionsAsync(string who, string text, string? under, string channel)
    {
        Note(text);
        return SaysAsync("app_mention", who, $"<@{FakeSlack.Bot}> {Written(text)}", text, under, channel);
    }

    public override Task AttachesAsync(string who, string file, string text)
    {
        var message = Message("app_mention", who, $"<@{FakeSlack.Bot}> {text}", null, Metro);
        message["files"] = new JsonArray(new JsonObject { ["id"] = "F1", ["name"] = file, ["size"] = 2600, ["url_private_download"] = new Uri(_desk.Slack.ApiBaseUrl, $"/files/{file}").ToString() });
        return EventAsync(message);
    }

    public override Task TellsAsync(string who, string text)
    {
        Note(text);
        return SaysAsync("message", who, Written(text), text, null, Direct);
    }

    public override Task WritesAsync(string who, string text, string? under) => SaysAsync("message", who, Written(text), text, under, Metro);

    /// <summary>Slack knows no answers beside threads.</summary>
    public override Task AnswersAsync(string who, string text, string to) => WritesAsync(who, text, to);

    public override Task EditsAsync(string before, string now)
    {
        var old = _said[before];
        var message = (JsonObject)old.DeepClone();
        (message["text"], message["edited"]) = (Written(now), new JsonObject { ["user"] = (string?)old["user"], ["ts"] = Ts() });
        _said[now] = message;
        return EventAsync(new JsonObject
        {
            ["type"] = "message", ["subtype"] = "message_changed", ["channel"] = (string?)old["channel"], ["ts"] = Ts(), ["message"] = message.DeepClone(), ["previous_message"] = old.DeepClone(),
        });
    }

    public override Task DeletesAsync(string text) => EventAsync(new JsonObject
    {
        ["type"] = "message", ["subtype"] = "message_deleted", ["channel"] = (string?)_said[text]["channel"], ["deleted_ts"] = (string?)_said[text]["ts"], ["ts"] = Ts(),
        ["previous_message"] = _said[text].DeepClone(),
    });

    public override Task ComesAgainAsync(string text) => EventAsync(_said[text]);

    public override Task CommandsAsync(string who, string line, params (string Name, JsonNode Value)[] options) => CommandsInAsync(Metro, who, line);

    public override Task CommandsInAsync(string channel, string who, string line, params (string Name, JsonNode Value)[] options)
    {
        Note(line);
        return _desk.HandsOverAsync("slash_commands", new JsonObject
        {
            ["team_id"] = FakeSlack.Team, ["channel_id"] = Ids[channel], ["user_id"] = Ids[who], ["command"] = "/fact", ["text"] = Typed(line),
            ["response_url"] = new Uri(_desk.Slack.ApiBaseUrl, $"/hooks/{_count + 1}").ToString(), ["trigger_id"] = $"c{++_count}",
        });
    }

    /// <summary>Slack suggests nothing while somebody types.</summary>
    public override Task TypesAsync(string who, string command, string field, string typed) => Task.CompletedTask;

    public override Task PressesAsync(string who, string on, string label) => _desk.PressesAsync(Ids[who], Find(on), label);

    public override Task OpensFormAsync(string who, string on, string label) => OpenedAsync(() => PressesAsync(who, on, label));

    public override Task PicksAsync(string who, string text, string what)
    {
        var message = _said[text];
        Func<Task> pick = () => _desk.HandsOverAsync("interactive", new JsonObject
        {
            ["type"] = "message_action", ["callback_id"] = Shortcuts[what], ["trigger_id"] = $"s{++_count}", ["user"] = new JsonObject { ["id"] = Ids[who] },
            ["channel"] = new JsonObject { ["id"] = (string?)message["channel"] }, ["message"] = message.DeepClone(), ["response_url"] = "https://hooks.slack.example/1",
        });
        return what == "check" ? pick() : OpenedAsync(pick);
    }

    public override Task SubmitsAsync(string who, params (string Field, string Value)[] filled) =>
        _desk.SubmitsAsync(Ids[who], _form, [.. filled.Select(f => (f.Field, Ids.GetValueOrDefault(f.Value, f.Value)))]);

    /// <summary>In Slack a form stays open until it is right.</summary>
    public override Task OpensAgainAsync(string who) => Task.CompletedTask;

    public override Task BreaksAsync(string who, string text, string under) => MissesAsync(who, text, under, () =>
    {
        _desk.Socket.Abort();
        return Task.CompletedTask;
    });

    public override Task RenewsAsync() => ReconnectsAsync(() => _desk.Socket.DisconnectAsync("refresh_requested"));

    public override Task ForgetsAsync(string who, string text, string under) => MissesAsync(who, text, under, () => _desk.Socket.CloseAsync());

    public override Task RemovesAsync(string on)
    {
        var gone = Find(on);
        return EventAsync(new JsonObject
        {
            ["type"] = "message", ["subtype"] = "message_deleted", ["channel"] = gone.Channel, ["deleted_ts"] = gone.Ts, ["ts"] = Ts(),
            ["previous_message"] = new JsonObject { ["type"] = "message", ["user"] = FakeSlack.Bot, ["bot_id"] = "B0BOT", ["ts"] = gone.Ts, ["text"] = gone.Text },
        });
    }

    public override Task ClosesChannelAsync() => EventAsync(new JsonObject { ["type"] = "channel_archive", ["user"] = Ids[Chief], ["channel"] = Ids[Politics] });

    protected override string IdOf(string who) => Ids[who];

    /// <summary>Nobody has invited the bot to #politics; what was said while the socket was away is in its thread.</summary>
    private IResult? Instead(FakeCall call) => call.Method switch
    {
        "chat.postEphemeral" when call.Args["channel"] == Ids[Politics] => FakeSlack.Error("not_in_channel"),
        "conversations.replies" when _missed.Where(m => (string?)m["thread_ts"] == call.Args["ts"]).ToList() is { Count: > 0 } missed =>
            Results.Content(new JsonObject { ["ok"] = true, ["messages"] = new JsonArray([.. missed.Select(m => m.DeepClone())]) }.ToJsonString(), "application/json"),
        _ => null,
    };

    /// <summary>All threads that are open are read again.</summary>
    private async Task MissesAsync(string who, string text, string under, Func<Task> leave)
    {
        var message = Message("message", who, text, under, Metro);
        _missed.Add(message);
        var reads = _desk.Slack.CallsOf("conversations.replies").Count() + await Desk.OpenThreadsAsync(SlackDesk.Channel);
        await ReconnectsAsync(leave);
        await _desk.UntilAsync(() => _desk.Slack.CallsOf("conversations.replies").Count() >= reads);
        await _desk.TickedAsync((string)message["ts"]!);
    }

    private async Task ReconnectsAsync(Func<Task> leave)
    {
        var before = _desk.Opened;
        await leave();
        _desk.Socket = await _desk.Slack.NextSocketAsync();
        await UntilAsync(() => _desk.Opened > before);
    }

    private async Task OpenedAsync(Func<Task> open)
    {
        var before = _desk.Slack.CallsOf("views.open").Count();
        await open();
        _form = await _desk.ModalAsync(before + 1);
    }

    private async Task SaysAsync(string type, string who, string written, string text, string? under, string channel)
    {
        var message = Message(type, who, written, under, channel);
        _said[text] = message;
        await EventAsync(message);
    }

    private async Task EventAsync(JsonObject happened)
    {
        var envelope = SlackDesk.EnvelopeOf($"Ev{++_count}", happened);
        envelope["payload"]!["is_ext_shared_channel"] = (string?)happened["channel"] == Ids[Shared];
        await _desk.SendAsync(envelope);
    }

    private JsonObject Message(string type, string who, string text, string? under, string channel)
    {
        var message = SlackDesk.Message(type, Ids[who], text, Ts(), under is null ? null : Find(under).Ts);
        message["channel"] = channel == Direct ? $"D{Ids[who][2..]}" : Ids[channel];
        return message;
    }

    private FakeMessage Find(string what) => _desk.Slack.Messages.Last(m => m.Thread is null && Says(m.Text, what));

    private string Ts() => string.Create(CultureInfo.InvariantCulture, $"{Played.Time.GetUtcNow().ToUnixTimeSeconds()}.{++_count:000000}");

    private string Written(string text) => Link().Replace(Typed(text.Replace("&", "&amp;", StringComparison.Ordinal)), "<$0>");

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
