using System.Text.Json.Nodes;
using FactBot.Tests.Discord.Fake;
using FactBot.Wire;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>Handlers that are slow, fail, or never succeed.</summary>
public sealed class GatewayEventTests : IAsyncLifetime
{
    private GatewayRoom _room = null!;

    public async Task InitializeAsync() => _room = await GatewayRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task Events_of_one_channel_come_one_after_the_other()
    {
        var first = new TaskCompletionSource();
        _room.Handling = (e, _) => e.Data.Text("content") == "0" ? first.Task : Task.CompletedTask;
        await _room.StartAsync();
        for (var i = 0; i < 50; i++)
        {
            await _room.SayAsync($"{i}");
        }

        await _room.SayAsync("elsewhere", "2");
        await _room.UntilAsync(() => !_room.Handled.IsEmpty);
        first.SetResult();
        await _room.UntilAsync(() => _room.Handled.Count == 51);
        Assert.Equal(["elsewhere", .. Enumerable.Range(0, 50).Select(i => $"{i}")], _room.Names);
    }

    [Fact]
    public async Task An_interaction_waits_for_no_message_even_where_all_places_are_taken()
    {
        var held = new TaskCompletionSource();
        _room.Handling = (e, _) => e.Name == "MESSAGE_CREATE" ? held.Task : Task.CompletedTask;
        await _room.StartAsync();
        for (var i = 0; i < 2 * GatewayRoom.Quick.AtOnce; i++)
        {
            await _room.SayAsync($"{i}", $"{i}");
        }

        await _room.Discord.People.CommandAsync(_room.Discord.People.Ana, FakeDiscord.Newsroom, new JsonObject { ["name"] = "fact" });
        await _room.UntilAsync(() => _room.Handled.Any(e => e.Name == "INTERACTION_CREATE"));
        Assert.Single(_room.Handled);
        held.SetResult();
    }

    [Fact]
    public async Task An_interaction_waits_for_no_other()
    {
        var held = new TaskCompletionSource();
        var slow = true;
        _room.Handling = (e, _) =>
        {
            var wait = e.Name == "INTERACTION_CREATE" && slow;
            slow = false;
            return wait ? held.Task : Task.CompletedTask;
        };
        await _room.StartAsync();
        slow = true;
        var (people, data) = (_room.Discord.People, new JsonObject { ["name"] = "fact" });
        await people.CommandAsync(people.Ana, FakeDiscord.Newsroom, data);
        await people.CommandAsync(people.Ben, FakeDiscord.Newsroom, data);

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        held.SetResult();
        await _room.UntilAsync(() => _room.Handled.Count == 2);
    }

    [Fact]
    public async Task What_fails_is_replayed_in_its_place_and_what_was_handled_is_not()
    {
        var failures = 2;
        _room.Handling = (e, _) => e.Data.Text("content") == "b" && failures-- > 0 ? throw new IOException("the disk is full") : Task.CompletedTask;
        await _room.StartAsync();
        foreach (var content in (string[])["a", "b", "c", "d"])
        {
            await _room.SayAsync(content);
            await _room.SayAsync($"{content} elsewhere", "2");
        }

        await _room.UntilAsync(() => _room.Handled.Count == 8);
        Assert.Equal(["a", "b", "c", "d"], _room.Names.Where(n => n.Length == 1));
        Assert.Equal(8, _room.Names.Distinct().Count());
        Assert.Equal(2, _room.Client.Counts.Failed);
        Assert.Single(_room.Gateway.Sessions);
        Assert.Equal(0, _room.Client.Counts.GivenUp);
    }

    [Fact]
    public async Task What_never_succeeds_is_given_up_and_told_as_missed_and_the_rest_goes_on()
    {
        _room.Options = GatewayRoom.Quick with { MostAttempts = 3 };
        _room.Handling = (e, _) => e.Data.Text("content") == "poison" ? throw new InvalidOperationException("a bug") : Task.CompletedTask;
        await _room.StartAsync();
        await _room.UntilAsync(() => _room.Missed.Count == 1);
        await _room.SayAsync("poison");
        await _room.SayAsync("after");

        await _room.UntilAsync(() => _room.Handled.Count == 1 && _room.Missed.Count == 2);
        Assert.Equal(3, _room.Client.Counts.Failed);
        Assert.Equal(1, _room.Client.Counts.GivenUp);
        await _room.UntilAsync(() => _room.Memory.Session?.Sequence == _room.Gateway.Session!.Last);
    }

    [Fact]
    public async Task The_sequence_does_not_pass_what_is_not_handled()
    {
        var held = new TaskCompletionSource();
        _room.Handling = (e, _) => e.Data.Text("content") == "slow" ? held.Task : Task.CompletedTask;
        await _room.StartAsync();
        await _room.SayAsync("one");
        await _room.SayAsync("slow", "2");
        await _room.SayAsync("three", "3");
        await _room.UntilAsync(() => _room.Handled.Count == 2 && _room.Memory.Session?.Sequence == 2);
        held.SetResult();

        await _room.UntilAsync(() => _room.Memory.Session?.Sequence == 4);
    }

    [Fact]
    public async Task More_than_may_wait_is_put_off_and_comes_in_order()
    {
        _room.Options = GatewayRoom.Quick with { MostWaiting = 5 };
        var first = new TaskCompletionSource();
        _room.Handling = (e, _) => e.Data.Text("content") == "0" ? first.Task : Task.CompletedTask;
        await _room.StartAsync();
        for (var i = 0; i < 30; i++)
        {
            await _room.SayAsync($"{i}");
        }

        first.SetResult();
        await _room.UntilAsync(() => _room.Handled.Count == 30);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"{i}"), _room.Names);
    }

    [Fact]
    public async Task The_gap_is_told_until_it_is_heard()
    {
        var failures = 3;
        _room.Missing = _ => failures-- > 0 ? throw new IOException("no answer") : Task.CompletedTask;
        await _room.StartAsync();

        await _room.UntilAsync(() => _room.Missed.Count == 1);
        Assert.Equal(3, _room.Client.Counts.Failed);
    }
}
