using System.Text.Json.Nodes;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Stories;
using FactBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Wire;

/// <summary>The day on a Discord server, through real sockets.</summary>
internal sealed class DiscordNewsroom : Newsroom
{
    private static readonly Dictionary<string, string> Channels = new()
    {
        [Metro] = FakeDiscord.Newsroom, [Politics] = "1100000000000000004", [Cellar] = "1100000000000000005", [Shared] = "1100000000000000006",
    };

    private static readonly Dictionary<string, string> Menus = new() { ["check"] = "Fact-check this", ["note"] = "Save as note", ["evidence"] = "Save as evidence" };

    private static readonly FakeUser Guest = new("1100000000000000017", "Gil");

    private readonly Dictionary<string, FakeMessage> _said = [];
    private DiscordWire _wire = null!;
    private DiscordDesk _desk = null!;
    private FakeInteraction _form = null!;
    private FakeMessage? _formOn;

    public override string Platform => OnDiscord;

    protected override LiveDesk Desk => _desk.Desk;

    private FakeDiscord Fake => _desk.Discord;

    public static async Task<DiscordNewsroom> OpenAsync()
    {
        var room = new DiscordNewsroom();
        room._desk = await DiscordDesk.OpenAsync(new DeskWith { Played = room.Played, Prepare = Prepare, JoinedAt = "2026-11-24T08:54:00+00:00" });
        room._wire = new DiscordWire(room.Fake);
        await UntilAsync(() => room.Fake.Commands.Replaced > 0);
        return room;
    }

    public override ValueTask DisposeAsync() => _desk.DisposeAsync();

    public override IEnumerable<WireLine> Take() => _wire.Take();

    public override async Task SettleAsync()
    {
        await UntilAsync(() => _desk.Client.Counts.Handled >= Fake.Gateway.Sessions.Sum(s => s.Last));
        await base.SettleAsync();
    }

    /// <summary>It came with the server.</summary>
    public override Task BringsBotAsync(string who) => Task.CompletedTask;

    public override Task MentionsAsync(string who, string text, string? under, string channel)
    {
        Note(text);
        return SaysAsync(who, text, under is null ? Channels[channel] : Thread(under), $"<@{Fake.Bot.Id}> {Typed(text)}", new JsonObject { ["mentions"] = new JsonArray(Fake.Bot.Json()) });
    }

    public override Task AttachesAsync(string who, string file, string text) => SaysAsync(who, text, Channels[Metro], $"<@{Fake.Bot.Id}> {text}", new JsonObject
    {
        ["mentions"] = new JsonArray(Fake.Bot.Json()),
        ["attachments"] = new JsonArray(new JsonObject { ["id"] = "5", ["filename"] = file, ["size"] = 2600, ["url"] = $"{Fake.ApiBaseUrl}files/{file}" }),
    });

    public override Task TellsAsync(string who, string text)
    {
        Note(text);
        return SaysAsync(who, text, DirectOf(who), Typed(text));
    }

    public override Task WritesAsync(string who, string text, string? under) => SaysAsync(who, text, under is null ? Channels[Metro] : Thread(under), Typed(text));

    public override Task AnswersAsync(string who, string text, string to)
    {
        var message = Find(to);
        return SaysAsync(who, text, message.Channel, Typed(text), new JsonObject { ["message_reference"] = new JsonObject { ["message_id"] = message.Id, ["channel_id"] = message.Channel } });
    }

    public override async Task EditsAsync(string before, string now) => _said[now] = await Fake.People.RewriteAsync(_said[before].Id, Typed(now));

    public override Task DeletesAsync(string text) => Fake.People.EraseAsync(_said[text].Id);

    public override Task ComesAgainAsync(string text) => Fake.Gateway.DispatchAsync("MESSAGE_CREATE", FakePeople.Told(_said[text]));

    public override Task CommandsAsync(string who, string line, params (string Name, JsonNode Value)[] options) => CommandsInAsync(Metro, who, line, options);

    public override async Task CommandsInAsync(string channel, string who, string line, params (string Name, JsonNode Value)[] options)
    {
        Note(line);
        var typed = line.Length == 0 ? new JsonObject { ["name"] = "fact" } : DiscordDesk.Fact(line.Split(' ')[0], options);
        if ((typed["options"]?[0]?["options"] as JsonArray)?.FirstOrDefault(o => (string)o!["name"]! == "who") is { } picked)
        {
            var person = PersonOf((string)picked["value"]!);
            (picked["type"], picked["value"]) = (6, person.Id);
            typed["resolved"] = new JsonObject { ["users"] = new JsonObject { [person.Id] = person.Json() }, ["members"] = new JsonObject { [person.Id] = person.Member() } };
        }

        await AnsweredAsync(await Fake.People.CommandAsync(PersonOf(who), Channels[channel], typed));
    }

    public override async Task TypesAsync(string who, string command, string field, string typed)
    {
        var options = DiscordDesk.Fact(command, (field, typed));
        options["options"]![0]!["options"]![0]!["focused"] = true;
        await AnsweredAsync(await Fake.People.TypeAsync(PersonOf(who), Channels[Metro], options));
    }

    public override Task PressesAsync(string who, string on, string label) => _desk.PressesAsync(PersonOf(who), Find(on), label);

    public override async Task OpensFormAsync(string who, string on, string label)
    {
        _formOn = Find(on);
        _form = await _desk.PressesAsync(PersonOf(who), _formOn, label);
    }

    public override async Task PicksAsync(string who, string text, string what)
    {
        (_form, _formOn) = (await AnsweredAsync(await Fake.People.MessageCommandAsync(PersonOf(who), Menus[what], _said[text].Id)), null);
    }

    public override async Task SubmitsAsync(string who, params (string Field, string Value)[] filled)
    {
        var sent = await _desk.SubmitsAsync(PersonOf(who), _form, _formOn, [.. filled.Select(f => (f.Field, f.Field == "who" ? PersonOf(f.Value).Id : f.Value))]);
        _form = sent;
    }

    public override async Task OpensAgainAsync(string who)
    {
        var button = _form.Callback!["data"]!["components"]![0]!["components"]![0]!;
        var data = new JsonObject { ["custom_id"] = (string)button["custom_id"]!, ["component_type"] = 2 };
        _form = await AnsweredAsync(await Fake.People.ActAsync(3, PersonOf(who), Channels[Metro], data, new JsonObject { ["id"] = Fake.Ids.Next(), ["flags"] = 64 }));
    }

    public override async Task BreaksAsync(string who, string text, string under)
    {
        Fake.Gateway.Session!.Connection!.Abort();
        await Fake.Gateway.NextReadyAsync();
        await WritesAsync(who, text, under);
        await _desk.TickedAsync(_said[text]);
    }

    public override async Task RenewsAsync()
    {
        await Fake.Gateway.Session!.Connection!.ReconnectAsync();
        await Fake.Gateway.NextReadyAsync();
    }

    public override async Task ForgetsAsync(string who, string text, string under)
    {
        var session = Fake.Gateway.Session!;
        _said[text] = Fake.Channels.Add(new FakeMessage(Fake.Ids.Next(), Thread(under), PersonOf(who), new JsonObject { ["content"] = text }) { Guild = FakeDiscord.Guild });
        session.Dead = true;
        await session.Connection!.CloseAsync(4009);
        await UntilAsync(() => Fake.Gateway.Session != session);
        await Fake.Gateway.NextReadyAsync();
        await UntilAsync(() => _desk.IsCaughtUp);
        await _desk.TickedAsync(_said[text]);
    }

    public override Task RemovesAsync(string on) => Fake.People.EraseAsync(Find(on).Id);

    public override Task ClosesChannelAsync() => Fake.People.RemoveAsync(Channels[Politics]);

    protected override string IdOf(string who) => PersonOf(who).Id;

    private static void Prepare(FakeDiscord discord)
    {
        // Longer than the day: the first heartbeat comes at a time that is left to chance, and is left out.
        discord.Gateway.HeartbeatInterval = 99_000_000;
        foreach (var name in (string[])[Politics, Cellar, Shared])
        {
            var body = new JsonObject { ["name"] = name[1..] };
            if (name == Cellar)
            {
                body["permission_overwrites"] = new JsonArray(new JsonObject { ["id"] = FakeDiscord.Guild, ["type"] = 0, ["allow"] = "0", ["deny"] = "1024" });
            }

            discord.Channels.Add(new FakeChannel(Channels[name], 0, FakeDiscord.Guild, null, body));
        }

        discord.InsteadOf = r => r.Path == "/files/audit.txt" ? Results.Text(File.ReadAllText(SharedFiles.SeedPath("denials.txt")))
            : r.Path.EndsWith($"/members/{Guest.Id}", StringComparison.Ordinal) ? FakeResponses.Error(404, 10007, "Unknown Member")
            : null;
    }

    private async Task SaysAsync(string who, string text, string channel, string written, JsonObject? fields = null) =>
        _said[text] = await Fake.People.SayAsync(PersonOf(who), channel, written, fields);

    private static async Task<FakeInteraction> AnsweredAsync(FakeInteraction interaction)
    {
        await interaction.AnsweredAsync();
        return interaction;
    }

    private FakeUser PersonOf(string who) => who switch
    {
        Ana => Fake.People.Ana,
        Ben => Fake.People.Ben,
        Chief => Fake.People.Chief,
        _ => Guest,
    };

    private string DirectOf(string who)
    {
        var id = "7" + PersonOf(who).Id;
        if (Fake.Channels.Channel(id) is null)
        {
            Fake.Channels.Add(new FakeChannel(id, 1, null, null, []));
        }

        return id;
    }

    /// <summary>Of a message of the bot's; where there is none yet, somebody begins it, and who writes in one that is closed opens it.</summary>
    private string Thread(string under)
    {
        var message = Find(under);
        var thread = Fake.Channels.Channel(message.Id) ?? new FakeChannel(message.Id, 11, FakeDiscord.Guild, message.Channel, new JsonObject { ["name"] = under });
        return Fake.Channels.Add(thread with { Archived = false }).Id;
    }

    private FakeMessage Find(string what) => Fake.Channels.Posts.Last(m => Says(DiscordDesk.Words(m.Body), what));
}
