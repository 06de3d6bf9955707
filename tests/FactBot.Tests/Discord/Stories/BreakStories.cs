using System.Text.Json.Nodes;
using FactBot.Core.Requests;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Stories;

/// <summary>The gateway breaks in every way that it can, while a desk talks: what was said meanwhile is a note, once.</summary>
public sealed class BreakStories
{
    private const string Unanswered = "a heartbeat is not answered";
    private const string AddressGone = "the session's own address gives no connection";

    private static readonly Dictionary<string, Func<DiscordDesk, FakeConnection, Task>> Breaks = new()
    {
        ["the cable is cut (1006)"] = (_, c) => Cut(c),
        [AddressGone] = (_, c) => Cut(c),
        ["op 7"] = (_, c) => c.ReconnectAsync(),
        ["op 9, to be resumed"] = (_, c) => c.InvalidateAsync(resumable: true),
        [Unanswered] = async (d, c) =>
        {
            d.Discord.Gateway.Acks = false;
            d.PassHeartbeat();
            await Polled.UntilAsync(() => c.Of(1).Any());
            await Polled.UntilAsync(d.HasHeartbeat);
            d.PassHeartbeat();
            await c.ClosedAsync();
            d.Discord.Gateway.Acks = true;
        },
    };

    private static readonly int[] Resumable = [1000, 1001, 4000, 4001, 4002, 4003, 4005, 4008, 4999];

    public static TheoryData<string> AllBreaks => [.. Breaks.Keys, .. Resumable.Select(code => $"{code}")];

    [Theory]
    [MemberData(nameof(AllBreaks))]
    public async Task What_only_a_replay_tells_is_a_note_once(string way)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var gateway = desk.Discord.Gateway;
        var claim = await desk.OpenThreadAsync(2);
        await desk.NotesAsync(claim, "before");
        var connection = gateway.Session!.Connection!;
        gateway.Fails = true;
        gateway.ResumeAddressFails = way == AddressGone;
        await (Breaks.TryGetValue(way, out var breaks) ? breaks(desk, connection) : connection.CloseAsync(int.Parse(way, System.Globalization.CultureInfo.InvariantCulture)));
        await connection.ClosedAsync();
        var during = await desk.People.SayAsync(desk.People.Ben, claim.Id, "during");
        gateway.Fails = false;

        await desk.TickedAsync(during);
        await desk.NotesAsync(claim, "after");
        Assert.Equal(["before", "during", "after"], await desk.NotesOfAsync(2));
        await desk.PressesAsync(desk.People.Ben, claim, "Take");
        Assert.Single(gateway.Sessions);
        Assert.DoesNotContain(desk.Discord.RequestsTo("GET", DiscordRules.Messages), r => r["channel_id"] == claim.Id);
        Assert.Equal((true, null), (desk.Adapter.State.Connected, desk.Adapter.State.Problem));
        Assert.Equal(way == Unanswered, desk.Client.Counts.Zombies > 0);
    }

    [Theory]
    [InlineData("4007")]
    [InlineData("4009")]
    [InlineData("op 9")]
    [InlineData("forgotten")]
    [InlineData("used up")]
    public async Task What_no_session_tells_is_read_in_the_open_threads(string way)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var gateway = desk.Discord.Gateway;
        var claim = await desk.OpenThreadAsync(2);
        await desk.NotesAsync(claim, "before");
        var session = gateway.Session!;
        (session.Dead, gateway.Fails, var connection) = (true, true, session.Connection!);
        (gateway.StartsLeft, gateway.ResetAfter) = way == "used up" ? (0, 1) : (gateway.StartsLeft, gateway.ResetAfter);
        await (way switch
        {
            "4007" => connection.CloseAsync(4007),
            "4009" => connection.CloseAsync(4009),
            "op 9" or "used up" => connection.InvalidateAsync(resumable: false),
            _ => connection.CloseAsync(4000),
        });
        await connection.ClosedAsync();
        var missed = desk.Discord.Channels.Add(new FakeMessage(desk.Discord.Ids.Next(), claim.Id, desk.People.Ben, new JsonObject { ["content"] = "during" }) { Guild = FakeDiscord.Guild });
        gateway.Fails = false;
        if (way == "used up")
        {
            await Polled.UntilAsync(() => desk.Adapter.State.Problem?.Contains("used up; the next begins at ", StringComparison.Ordinal) == true);
            Assert.False(desk.Adapter.State.Connected);
            gateway.StartsLeft = 1000;
        }

        await desk.TickedAsync(missed);
        await desk.NotesAsync(claim, "after");
        Assert.Equal(["before", "during", "after"], await desk.NotesOfAsync(2));
        Assert.Equal(2, gateway.Sessions.Count);
        Assert.Equal((true, null), (desk.Adapter.State.Connected, desk.Adapter.State.Problem));
    }

    [Theory]
    [InlineData(4004, "Set the new one")]
    [InlineData(4010, "newer version of the program")]
    [InlineData(4011, "remove the bot from")]
    [InlineData(4012, "newer version of the program")]
    [InlineData(4013, "newer version of the program")]
    public async Task A_code_for_good_ends_it_with_what_to_do_and_the_next_start_misses_nothing(int code, string advice)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var claim = await desk.OpenThreadAsync(2);
        await desk.NotesAsync(claim, "before");
        await desk.Discord.Gateway.Session!.Connection!.CloseAsync(code);
        await desk.Desk.Chatting.WaitAsync(Hang.Limit);
        var state = desk.Adapter.State;
        Assert.Equal((false, true, 1), (state.Connected, state.ForGood, desk.Discord.Gateway.Connections));
        Assert.Contains(advice, state.Problem, StringComparison.Ordinal);

        var during = await desk.People.SayAsync(desk.People.Ben, claim.Id, "during");
        await desk.RestartAsync();
        await desk.TickedAsync(during);
        Assert.Equal(["before", "during"], await desk.NotesOfAsync(2));
        Assert.Single(desk.Discord.Gateway.Sessions);
    }

    [Fact]
    public async Task An_intent_that_is_taken_away_while_the_desk_works_leaves_mentions_commands_and_buttons()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var claim = await desk.OpenThreadAsync(2);
        var gateway = desk.Discord.Gateway;
        (gateway.AllowedIntents, gateway.Session!.Dead) = (~(int)GatewayIntents.MessageContent, true);
        await gateway.Session.Connection!.CloseAsync(4014);
        await gateway.NextReadyAsync();
        await gateway.DispatchAsync("GUILD_CREATE", DiscordDesk.Guild());

        await desk.TickedAsync(await desk.MentionsAsync(desk.People.Ben, "note A-1/2 by mention"));
        Assert.Contains("A-1/2", await desk.ToldAsync(await desk.CommandAsync(desk.People.Ana, "note", ("claim", "A-1/2"), ("text", "by command"))), StringComparison.Ordinal);
        var form = await desk.PressesAsync(desk.People.Ben, claim, "Note");
        await desk.ToldAsync(await desk.SubmitsAsync(desk.People.Ben, form, claim, ("text", "by button")));
        Assert.Equal(["by mention", "by command", "by button"], await desk.NotesOfAsync(2));

        var state = desk.Adapter.State;
        Assert.Equal((true, false), (state.Connected, state.ForGood));
        Assert.Contains("MessageContent", state.Problem, StringComparison.Ordinal);
        Assert.Contains("developer portal", state.Problem, StringComparison.Ordinal);
        Assert.Equal((int)GatewayIntents.None, gateway.Session!.Intents & (int)GatewayIntents.MessageContent);
    }

    [Fact]
    public async Task What_comes_again_while_its_first_telling_is_on_the_way_to_the_disk_is_kept_once()
    {
        var disk = new SlowDisk { Holds = request => request is Request.ThreadReply };
        await using var desk = await DiscordDesk.OpenAsync(disk.Before);
        var claim = await desk.OpenThreadAsync(2);
        var said = await desk.People.SayAsync(desk.People.Ben, claim.Id, "slowly");
        await disk.Asked.Task.WaitAsync(Hang.Limit);
        await Cut(desk.Discord.Gateway.Session!.Connection!);
        await desk.Discord.Gateway.NextReadyAsync();
        await Polled.UntilAsync(() => desk.Client.Counts.Replayed > 0);
        disk.Free();

        await desk.TickedAsync(said);
        await desk.NotesAsync(claim, "after");
        Assert.Equal(["slowly", "after"], await desk.NotesOfAsync(2));
    }

    /// <summary>What is not on the disk when the process ends comes again; a bot that counts it as handled before that is found out.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_not_on_the_disk_when_the_process_ended_comes_again(bool isHasty)
    {
        var disk = new SlowDisk { Holds = request => request is Request.ThreadReply, IsHasty = isHasty };
        await using var desk = await DiscordDesk.OpenAsync(disk.Before);
        var claim = await desk.OpenThreadAsync(2);
        await desk.People.SayAsync(desk.People.Ben, claim.Id, "said");
        await disk.Asked.Task.WaitAsync(Hang.Limit);
        await desk.RestartAsync(isCutOff: true);
        await desk.NotesAsync(claim, "after");

        Assert.Equal(isHasty ? ["after"] : ["said", "after"], await desk.NotesOfAsync(2));
        Assert.Single(desk.Discord.Gateway.Sessions);
    }

    private static Task Cut(FakeConnection connection)
    {
        connection.Abort();
        return Task.CompletedTask;
    }
}
