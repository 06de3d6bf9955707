using System.Text.Json.Nodes;
using FactBot.Discord.Protocol;
using FactBot.Wire;
using Moq;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>A process that ends, and the next one.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private GatewayRoom _room = null!;

    public async Task InitializeAsync() => _room = await GatewayRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task The_next_process_goes_on_with_the_session_and_misses_nothing()
    {
        await _room.StartAsync();
        await _room.SayAsync("one");
        await _room.UntilAsync(() => _room.Handled.Count == 1 && _room.Missed.Count == 1);
        await _room.StopAsync();
        await _room.SayAsync("while nobody was there");
        _room.Start();

        await _room.UntilAsync(() => _room.Handled.Count == 2);
        Assert.Equal(["one", "while nobody was there"], _room.Names);
        Assert.Single(_room.Missed);
        Assert.Single(_room.Gateway.Sessions);
    }

    [Fact]
    public async Task What_was_at_work_when_it_ended_comes_again()
    {
        await StopAtWorkAsync(new MemorySession());
        await _room.SayAsync("after");
        await _room.UntilAsync(() => _room.Names.Contains("after"));
        Assert.Equal(["one", "at work", "after"], _room.Names);
    }

    [Fact]
    public async Task A_sequence_that_is_saved_before_the_event_is_handled_loses_it()
    {
        await StopAtWorkAsync(new Hasty(() => _room.Gateway.Session!.Last));
        await _room.SayAsync("after");
        await _room.UntilAsync(() => _room.Names.Contains("after"));
        Assert.Equal(["one", "after"], _room.Names);
    }

    [Fact]
    public async Task Where_the_session_is_over_the_next_process_begins_a_new_one_and_tells_since_when()
    {
        await _room.StartAsync();
        await _room.UntilAsync(() => _room.Memory.Session is not null);
        await _room.StopAsync();
        var saved = _room.Memory.Session!;
        await _room.Memory.WriteAsync(saved with { At = saved.At.AddHours(-5) }, default);
        _room.Gateway.Session!.Dead = true;
        _room.Start();

        await _room.UntilAsync(() => _room.Missed.Count == 2);
        Assert.Equal(saved.At.AddHours(-5).AddMinutes(-1), _room.Missed.Last());
    }

    [Fact]
    public async Task As_long_as_the_gap_is_not_heard_the_next_process_hears_of_it_again()
    {
        _room.Missing = _ => throw new IOException("no answer");
        await _room.StartAsync();
        await _room.SayAsync("one");
        await _room.UntilAsync(() => _room.Handled.Count == 1 && _room.Client.Counts.Failed >= 3);
        await _room.StopAsync();
        Assert.Null(_room.Memory.Session);
        _room.Missing = _ => Task.CompletedTask;
        _room.Start();

        await _room.UntilAsync(() => _room.Missed.Count == 1);
        Assert.Equal(DateTimeOffset.MinValue, _room.Missed.Single());
    }

    [Fact]
    public async Task As_long_as_the_old_session_has_events_at_work_the_new_one_is_not_saved()
    {
        var held = new TaskCompletionSource();
        _room.Handling = (e, _) => e.Data.Text("content") == "slow" ? held.Task : Task.CompletedTask;
        var connection = await _room.StartAsync();
        await _room.UntilAsync(() => _room.Memory.Session is not null);
        await _room.SayAsync("slow");
        await connection.CloseAsync(4009);
        await _room.UntilAsync(() => _room.Gateway.Sessions.Count == 2 && _room.Missed.Count == 2);
        await _room.SayAsync("one", "2");
        await _room.UntilAsync(() => _room.Handled.Count == 1);
        await _room.StopAsync(isCutOff: true);
        Assert.NotEqual(_room.Gateway.Session!.Id, _room.Memory.Session!.Id);
        Assert.Equal(1, _room.Memory.Session.Sequence);
        held.SetResult();
    }

    [Fact]
    public async Task What_fails_after_its_session_is_over_is_told_as_missed()
    {
        var held = new TaskCompletionSource();
        _room.Handling = async (e, _) =>
        {
            if (e.Data.Text("content") == "slow")
            {
                await held.Task;
                throw new IOException("the disk is full");
            }
        };
        var connection = await _room.StartAsync();
        await _room.SayAsync("slow");
        await connection.CloseAsync(4009);
        await _room.UntilAsync(() => _room.Gateway.Sessions.Count == 2 && _room.Missed.Count == 2);
        held.SetResult();

        await _room.UntilAsync(() => _room.Missed.Count == 3 && _room.Client.Counts.GivenUp == 1);
        await _room.UntilAsync(() => _room.Memory.Session?.Id == _room.Gateway.Session!.Id);
    }

    [Fact]
    public async Task A_session_with_fewer_intents_than_are_wanted_is_not_gone_on_with()
    {
        _room.Gateway.AllowedIntents = ~(int)GatewayIntents.MessageContent;
        _room.Start();
        await _room.Gateway.NextReadyAsync();
        await _room.UntilAsync(() => _room.Memory.Session is not null);
        await _room.StopAsync();
        _room.Gateway.AllowedIntents = ~0;
        _room.Start();

        await _room.UntilAsync(() => _room.Client.State is { Connected: true, Missing: GatewayIntents.None });
        Assert.Equal((int)GatewayRoom.Quick.Intents, _room.Gateway.Session!.Intents);
    }

    [Fact]
    public async Task Without_an_intent_that_the_app_is_known_to_lack_no_session_is_refused_and_the_next_process_goes_on_with_it()
    {
        _room.Gateway.AllowedIntents = ~(int)GatewayIntents.MessageContent;
        _room.Lacking = GatewayIntents.MessageContent;
        await _room.StartAsync();
        await _room.UntilAsync(() => _room.Memory.Session is not null);
        Assert.Contains("MessageContent", _room.Client.State.Problem);
        await _room.StopAsync();
        await _room.SayAsync("while nobody was there");
        _room.Start();

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Single(_room.Gateway.Sessions);
        Assert.Equal(999, _room.Gateway.StartsLeft);
        Assert.Equal(GatewayIntents.MessageContent, _room.Client.State.Missing);
    }

    [Fact]
    public async Task What_is_at_work_when_it_is_told_to_stop_is_finished()
    {
        var (begun, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        _room.Handling = async (e, ct) =>
        {
            if (e.Name == "INTERACTION_CREATE")
            {
                begun.SetResult();
                await held.Task.WaitAsync(ct);
            }
        };
        var connection = await _room.StartAsync();
        await _room.Gateway.DispatchAsync("INTERACTION_CREATE", new JsonObject { ["id"] = "1" });
        await begun.Task;
        var stopping = _room.StopAsync();
        await connection.ClosedAsync();
        held.SetResult();
        await stopping;

        Assert.Equal("INTERACTION_CREATE", Assert.Single(_room.Handled).Name);
        Assert.Equal(_room.Gateway.Session!.Last, _room.Memory.Session!.Sequence);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_counted_and_written_later()
    {
        var isFull = true;
        GatewaySession? written = null;
        var file = new Mock<ISessionFile>();
        file.Setup(f => f.WriteAsync(It.IsAny<GatewaySession>(), It.IsAny<CancellationToken>())).Returns((GatewaySession session, CancellationToken _) =>
        {
            written = isFull ? throw new IOException("No space left on device") : session;
            return Task.CompletedTask;
        });
        _room.File = file.Object;
        await _room.StartAsync();
        await _room.UntilAsync(() => _room.Client.Counts.Unsaved >= 2);
        isFull = false;

        await _room.UntilAsync(() => written is not null);
    }

    /// <summary>An event is at work when the process ends; the next process is there.</summary>
    private async Task StopAtWorkAsync(ISessionFile file)
    {
        _room.File = file;
        var held = new TaskCompletionSource();
        _room.Handling = async (e, ct) =>
        {
            if (e.Data.Text("content") == "at work" && !held.Task.IsCompleted)
            {
                held.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            }
        };
        await _room.StartAsync();
        await _room.SayAsync("one");
        await _room.UntilAsync(() => _room.Handled.Count == 1 && _room.Missed.Count == 1);
        await _room.SayAsync("at work");
        await held.Task;
        await _room.StopAsync(isCutOff: true);
        _room.Start();
    }

    /// <summary>Keeps what was received, not what was handled: the fault that the client is built against.</summary>
    private sealed class Hasty(Func<long> received) : ISessionFile
    {
        private readonly MemorySession _memory = new();

        public async Task<GatewaySession?> ReadAsync(CancellationToken ct) =>
            await _memory.ReadAsync(ct) is { } session ? session with { Sequence = received() } : null;

        public Task WriteAsync(GatewaySession session, CancellationToken ct) => _memory.WriteAsync(session, ct);
    }
}
