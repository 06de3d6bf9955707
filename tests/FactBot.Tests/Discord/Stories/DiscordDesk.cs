using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Discord;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Storage;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Discord.Stories;

/// <summary>A desk on a Discord server: people write and press, over real sockets, and the channel is looked at. The gate is always on.</summary>
internal sealed class DiscordDesk : IAsyncDisposable
{
    public const string Tick = "\u2705";

    /// <summary>How many times as short the pauses of the desk's loops are, and those that Discord's rates ask for.</summary>
    private const int Hurry = 40;

    /// <summary>Each part has a clock of its own: the pauses of one do not use up what another has left.</summary>
    private readonly TimeProvider _time;
    private readonly FastTimeProvider _calls = new(Hurry);
    private readonly FastTimeProvider _gateway = new(1);
    private readonly LastingWire _wire;
    private readonly HttpClient _http;
    private readonly MemorySession _session = new();
    private readonly DeskWith _with;

    private DiscordDesk(FakeDiscord discord, DeskWith with)
    {
        (Discord, _with) = (discord, with);
        _time = with.Played?.Time ?? (TimeProvider)new FastTimeProvider(Hurry);
        discord.Ids.Time = _time;
        discord.Interactions.Budget = TimeSpan.MaxValue;
        discord.Silenced = () => _calls.RunOut(CallLimit);
        discord.Check = r => r.Path.StartsWith("/files/", StringComparison.Ordinal) ? null : DiscordGate.Complaint(r);
        _wire = new LastingWire(with.Wire(new SocketsHttpHandler { AllowAutoRedirect = false }));
        _http = new HttpClient(_wire) { BaseAddress = discord.ApiBaseUrl };
        Desk = Start(with.Around, null);
    }

    public FakeDiscord Discord { get; }

    public LiveDesk Desk { get; private set; }

    public DiscordAdapter Adapter { get; private set; } = null!;

    public GatewayClient Client { get; private set; } = null!;

    public FakePeople People => Discord.People;

    private TimeSpan Interval => TimeSpan.FromMilliseconds(Discord.Gateway.HeartbeatInterval);

    private static TimeSpan CallLimit { get; } = TimeSpan.FromSeconds(13);

    public static Place Channel => new("discord", FakeDiscord.Guild, FakeDiscord.Newsroom);

    /// <param name="around">Stands between the adapter and the inbox, for what must be caught.</param>
    /// <param name="faulty">Stands between the outbox and the adapter, for the same.</param>
    /// <param name="prepare">Before anybody connects.</param>
    public static Task<DiscordDesk> OpenAsync(
        Func<IInbox, IInbox>? around = null, Func<IChatAdapter, IChatAdapter>? faulty = null, Action<FakeDiscord>? prepare = null) =>
        OpenAsync(new DeskWith { Around = around, Faulty = faulty, Prepare = prepare });

    public static async Task<DiscordDesk> OpenAsync(DeskWith with)
    {
        var discord = await FakeDiscord.StartAsync();
        with.Prepare?.Invoke(discord);
        var desk = new DiscordDesk(discord, with);
        await discord.Gateway.NextReadyAsync();
        await discord.Gateway.DispatchAsync("GUILD_CREATE", Guild(with.JoinedAt));
        return desk;
    }

    /// <summary>
    /// The process ends, and the next begins with what it left on the disk. What it had sent has arrived by then, as it has in truth when a
    /// message is asked for.
    /// </summary>
    /// <param name="around">Stands between the adapter and the inbox of the next.</param>
    /// <param name="isCutOff">What is at work is not waited for.</param>
    public async Task RestartAsync(Func<IInbox, IInbox>? around = null, bool isCutOff = false)
    {
        await EndAsync(isCutOff);
        await _wire.EmptyAsync();
        Desk = Start(around, Desk.Store);
    }

    /// <summary>A heartbeat's interval goes by.</summary>
    public void PassHeartbeat() => _gateway.Pass(Interval);

    /// <summary>The next heartbeat is due an interval later; the first comes earlier.</summary>
    public bool HasHeartbeat() => _gateway.HasPause(Interval);

    /// <summary>As the gateway tells of it: everybody may read and write.</summary>
    public static JsonObject Guild(string? joinedAt = null) => new()
    {
        ["id"] = FakeDiscord.Guild, ["name"] = "The Paper", ["owner_id"] = "1", ["unavailable"] = false, ["joined_at"] = joinedAt, ["system_channel_id"] = FakeDiscord.Newsroom,
        ["roles"] = new JsonArray(new JsonObject { ["id"] = FakeDiscord.Guild, ["name"] = "@everyone", ["permissions"] = FakeAbout.EverybodyMay }),
        ["channels"] = new JsonArray(new JsonObject { ["id"] = FakeDiscord.Newsroom, ["type"] = 0, ["name"] = "newsroom", ["position"] = 0, ["permission_overwrites"] = new JsonArray() }),
        ["threads"] = new JsonArray(), ["members"] = new JsonArray(),
    };

    public async ValueTask DisposeAsync()
    {
        await EndAsync(isCutOff: true);
        await Desk.DisposeAsync();
        _http.Dispose();
        await Discord.DisposeAsync();
    }

    /// <summary>"/fact sub name:value ...".</summary>
    public async Task<FakeInteraction> CommandAsync(FakeUser who, string sub, params (string Name, JsonNode Value)[] options)
    {
        var interaction = await People.CommandAsync(who, FakeDiscord.Newsroom, Fact(sub, options));
        await interaction.AnsweredAsync();
        return interaction;
    }

    public static JsonObject Fact(string sub, params (string Name, JsonNode Value)[] options) => new()
    {
        ["name"] = "fact",
        ["options"] = new JsonArray(Subcommand(sub, options)),
    };

    /// <summary>The same of a command that stands in the group "more".</summary>
    public static JsonObject FactMore(string sub, params (string Name, JsonNode Value)[] options) => new()
    {
        ["name"] = "fact",
        ["options"] = new JsonArray(new JsonObject { ["type"] = 2, ["name"] = "more", ["options"] = new JsonArray(Subcommand(sub, options)) }),
    };

    private static JsonObject Subcommand(string sub, (string Name, JsonNode Value)[] options) => new()
    {
        ["type"] = 1, ["name"] = sub, ["options"] = new JsonArray([.. options.Select(o => new JsonObject { ["type"] = 3, ["name"] = o.Name, ["value"] = o.Value.DeepClone() })]),
    };

    /// <summary>"@FactBot ..." in a channel.</summary>
    public Task<FakeMessage> MentionsAsync(FakeUser who, string text, string channel = FakeDiscord.Newsroom, JsonObject? fields = null)
    {
        var all = (JsonObject?)fields?.DeepClone() ?? [];
        all["mentions"] = new JsonArray(Discord.Bot.Json());
        return People.SayAsync(who, channel, $"<@{Discord.Bot.Id}> {text}", all);
    }

    /// <summary>An answer to a message, not addressed to the bot.</summary>
    public Task<FakeMessage> RepliesAsync(FakeUser who, FakeMessage to, string text) => People.SayAsync(
        who, to.Channel, text, new JsonObject { ["message_reference"] = new JsonObject { ["message_id"] = to.Id, ["channel_id"] = to.Channel } });

    /// <summary>A button, by its label, or a choice of the menu, by how it begins.</summary>
    public async Task<FakeInteraction> PressesAsync(FakeUser who, FakeMessage on, string label)
    {
        var parts = ((JsonArray)on.Body["components"]!).SelectMany(r => (JsonArray)r!["components"]!).ToList();
        var button = parts.FirstOrDefault(p => (string?)p!["label"] == label);
        var menu = parts.FirstOrDefault(p => p!["options"] is JsonArray);
        var option = menu is null ? null : ((JsonArray)menu["options"]!).FirstOrDefault(o => ((string)o!["label"]!).StartsWith(label, StringComparison.Ordinal));
        var pressed = button is not null
            ? await People.ClickAsync(who, on.Id, (string)button["custom_id"]!)
            : await People.ClickAsync(who, on.Id, (string)menu!["custom_id"]!, (string)option!["value"]!);
        await pressed.AnsweredAsync();
        return pressed;
    }

    /// <summary>Fills in the modal that an interaction was answered with, and sends it.</summary>
    public async Task<FakeInteraction> SubmitsAsync(FakeUser who, FakeInteraction opened, FakeMessage? on, params (string Field, string Value)[] filled)
    {
        var modal = opened.Callback!["data"]!;
        var labels = ((JsonArray)modal["components"]!).Select(label =>
        {
            var field = label!["component"]!;
            var name = (string)field["custom_id"]!;
            var value = filled.FirstOrDefault(f => f.Field == name).Value ?? (string?)field["value"] ?? "";
            var sent = new JsonObject { ["type"] = (int)field["type"]!, ["custom_id"] = name };
            if ((int)field["type"]! == 4)
            {
                sent["value"] = value;
            }
            else
            {
                sent["values"] = value.Length > 0 ? new JsonArray(value) : new JsonArray();
            }

            return new JsonObject { ["type"] = 18, ["component"] = sent };
        });
        var sent = await People.SubmitAsync(who, FakeDiscord.Newsroom, (string)modal["custom_id"]!, new JsonArray([.. labels]), on?.Id);
        await sent.AnsweredAsync();
        return sent;
    }

    /// <summary>Waits for the words of a private answer: in the place of "thinking ...", or as a further message.</summary>
    public async Task<string> ToldAsync(FakeInteraction interaction)
    {
        await Discord.UntilAsync(() => interaction.Original is not null || interaction.FollowUps.Count > 0);
        return Words(interaction.Original ?? interaction.FollowUps[^1]);
    }

    public static string Words(JsonNode message) =>
        string.Join('\n', [(string?)message["content"] ?? "", .. ((JsonArray?)message["embeds"] ?? []).SelectMany(e => new[] { (string?)e!["author"]?["name"], (string?)e["title"], (string?)e["description"] })]).Trim();

    public Task<FakeMessage> CardAsync() => FindAsync(m => Words(m.Body).Contains("In check", StringComparison.Ordinal));

    public Task<FakeMessage> ClaimAsync(int number) => FindAsync(m => Words(m.Body).StartsWith($"A-1/{number} ", StringComparison.Ordinal));

    public async Task<FakeMessage> FindAsync(Func<FakeMessage, bool> wanted)
    {
        await Discord.UntilAsync(() => Discord.Channels.Posts.Any(wanted));
        return Discord.Channels.Posts.Last(wanted);
    }

    public Task TickedAsync(FakeMessage message) => Discord.UntilAsync(() => Discord.Channels.Message(message.Id)?.Marks is [Tick]);

    /// <summary>The sample's card, by a command.</summary>
    public async Task<FakeMessage> OpenCardAsync()
    {
        await CommandAsync(People.Ana, "check", ("link", Tests.Stories.TestDesk.Link));
        return await CardAsync();
    }

    public async Task<FakeMessage> OpenClaimAsync(int number)
    {
        await PressesAsync(People.Ana, await CardAsync(), $"{number} ");
        return await ClaimAsync(number);
    }

    /// <summary>A claim's message with a thread under it, in which people may talk.</summary>
    public async Task<FakeMessage> OpenThreadAsync(int number)
    {
        await OpenCardAsync();
        var claim = await OpenClaimAsync(number);
        Discord.Channels.Add(new FakeChannel(claim.Id, 11, FakeDiscord.Guild, FakeDiscord.Newsroom, new JsonObject { ["name"] = $"A-1/{number}" }));
        return claim;
    }

    /// <summary>Said in a thread, and kept as a note.</summary>
    public async Task NotesAsync(FakeMessage thread, string text) => await TickedAsync(await People.SayAsync(People.Ben, thread.Id, text));

    public async Task<IEnumerable<string>> NotesOfAsync(int claim) => (await FileAsync(claim)).Notes.Select(n => n.Text);

    /// <summary>Why each message was given up that was.</summary>
    public async Task<IReadOnlyList<string>> DeadAsync() => [.. (await Desk.Store.HealthAsync(default)).Dead.Select(d => d.Why)];

    /// <summary>Waits until all that the session told is handled, and what it brought too.</summary>
    public Task SettledAsync() =>
        Polled.UntilAsync(async () => Client.Counts.Handled >= Discord.Gateway.Session!.Last && (await Desk.Store.HealthAsync(default)).InboxWaiting == 0);

    /// <summary>The session that is under way is the one on the disk: what came between it and the one before is read.</summary>
    public bool IsCaughtUp => _session.Session is { } saved && saved.Id == Discord.Gateway.Session!.Id;

    public async Task<ClaimRecord> FileAsync(int claim) => (await Desk.DossierAsync(Channel))!.Claim(claim)!;

    private async Task EndAsync(bool isCutOff)
    {
        var ending = Desk.StopAsync();
        await Polled.UntilAsync(() => ending.IsCompleted || (isCutOff && _gateway.RunOut(_with.Gateway.Farewell) && ending.IsCompleted));
        await ending;
    }

    private LiveDesk Start(Func<IInbox, IInbox>? around, LiteDbStore? store)
    {
        var options = new DiscordOptions { BotToken = FakeDiscord.BotToken, ApiBaseUrl = Discord.ApiBaseUrl };
        var rest = new DiscordRest(_http, new RateBuckets(_calls), _calls) { Timeout = CallLimit };
        Client = new GatewayClient(
            rest, FakeDiscord.BotToken, _with.Gateway with { Intents = DiscordAccess.Intents }, _session, _with.Played is { } played ? new SplitTimeProvider(played.Time, _gateway) : _gateway);
        return new LiveDesk(
            _time,
            now =>
            {
                Adapter = new DiscordAdapter(options, rest, Client, now, _with.Played?.Time ?? _with.Clock, NullLogger<DiscordAdapter>.Instance);
                return _with.Faulty?.Invoke(Adapter) ?? Adapter;
            },
            around,
            _with.Analyzer,
            store,
            _with.Played);
    }
}
