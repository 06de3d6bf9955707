using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using Moq;
using static FactBot.Tests.Delivery.LoopDesk;

namespace FactBot.Tests.Delivery;

public class InboxLoopTests
{
    private readonly List<string> _handled = [];

    private Task<HandlerResult> Handle(InboundEvent received)
    {
        lock (_handled)
        {
            _handled.Add(received.Key.Value);
        }

        return Task.FromResult<HandlerResult>(new HandlerResult.Now(new Change { Settles = received.Key }));
    }

    private static FakeChat Chat() => new(_ => new Receipt.Sent("m1"));

    private static InboundEvent Link(string key) => Event(key, new Request.CheckLink(key));

    [Fact]
    public async Task Events_are_settled_in_order_of_arrival_also_those_from_before_the_start()
    {
        await using var desk = new LoopDesk(new FakeHandler(Handle), Chat());
        await desk.AcceptAsync(Event("a"), Event("b"), Event("a"));
        desk.Start();
        await desk.AcceptAsync(Event("c"), Event("b"));
        await desk.SettleAsync();
        Assert.Equal(["a", "b", "c"], _handled);
        Assert.Equal(0, desk.Store.Unsettled);
    }

    [Fact]
    public async Task At_most_four_that_take_long_run_side_by_side_and_hold_nothing_up()
    {
        var gate = new TaskCompletionSource();
        var running = 0;
        var handler = new FakeHandler(
            async e =>
            {
                if (e.Request is Request.CheckLink)
                {
                    Interlocked.Increment(ref running);
                    await gate.Task;
                }

                return await Handle(e);
            },
            request => request is Request.CheckLink);
        await using var desk = new LoopDesk(handler, Chat());
        await desk.AcceptAsync([.. Enumerable.Range(0, 6).Select(i => Link($"l{i}")), Event("brief")]);
        desk.Start();
        while (Volatile.Read(ref running) < 4 || desk.Store.Unsettled > 6)
        {
            await Task.Yield();
        }

        Assert.Equal(["brief"], _handled);
        Assert.Equal(4, running);
        gate.SetResult();
        await desk.SettleAsync();
        Assert.Equal(7, _handled.Count);
    }

    [Fact]
    public async Task What_moved_on_is_worked_out_again()
    {
        await using var desk = new LoopDesk(new FakeHandler(Handle), Chat());
        desk.Disk.Commits.Enqueue(CommitResult.Conflict);
        desk.Disk.Commits.Enqueue(CommitResult.Conflict);
        desk.Start();
        await desk.AcceptAsync(Event("a"));
        await desk.SettleAsync();
        Assert.Equal(["a", "a", "a"], _handled);
        Assert.Equal(0, desk.Store.Unsettled);
    }

    [Fact]
    public async Task What_moves_on_for_ever_is_given_up()
    {
        await using var desk = new LoopDesk(new FakeHandler(Handle), Chat());
        Enumerable.Repeat(CommitResult.Conflict, 1000).ToList().ForEach(desk.Disk.Commits.Enqueue);
        desk.Start();
        await desk.AcceptAsync(Event("a"));
        await desk.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("a", Assert.Single(desk.Store.FailedEvents).Key.Value);
    }

    [Fact]
    public async Task A_mistake_is_tried_three_times_and_then_told_while_others_go_on()
    {
        var chat = Chat();
        var handler = new FakeHandler(e => e.Key.Value == "bad" ? throw new InvalidOperationException("what somebody wrote") : Handle(e));
        await using var desk = new LoopDesk(handler, chat);
        await desk.AcceptAsync(Event("bad"), Event("good"));
        desk.Start();
        await desk.SettleAsync();
        Assert.Equal(["good"], _handled);
        await desk.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(3, desk.Log.Lines.Count);
        Assert.All(desk.Log.Lines, line => Assert.Contains("bad (CheckText)", line, StringComparison.Ordinal));
        Assert.DoesNotContain("somebody", string.Concat(desk.Log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", desk.Store.FailedEvents.Single().Why, StringComparison.Ordinal);
        var told = Assert.Single(chat.Given);
        Assert.Equal((DeliveryKind.Private, Ana), (told.Kind, told.For));
        Assert.Contains("logged under bad. Nothing was changed.", ((View.Problem)told.View).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_off_comes_back_and_counts_no_attempt()
    {
        var turns = 0;
        var handler = new FakeHandler(e => ++turns < 10 ? Task.FromResult<HandlerResult>(new HandlerResult.Later(TimeSpan.FromSeconds(1))) : Handle(e));
        await using var desk = new LoopDesk(handler, Chat());
        desk.Start();
        await desk.AcceptAsync(Event("a"));
        await desk.PassAsync(TimeSpan.FromSeconds(8.5));
        Assert.Equal(9, turns);
        await desk.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], _handled);
        Assert.Empty(desk.Store.FailedEvents);
    }

    [Fact]
    public async Task An_edit_waits_while_its_message_is_put_off()
    {
        var message = new MessageRef(Channel("metro"), "m7");
        var ready = false;
        var handler = new FakeHandler(e =>
            e.Request is Request.ThreadReply && !ready ? Task.FromResult<HandlerResult>(new HandlerResult.Later(TimeSpan.FromSeconds(1))) : Handle(e));
        await using var desk = new LoopDesk(handler, Chat());
        desk.Start();
        await desk.AcceptAsync(
            Event("reply", new Request.ThreadReply(message, "m1", "words", [])),
            Event("edit", new Request.Edited(message, "m1", "better words")),
            Event("other"));
        await desk.SettleAsync();
        Assert.Equal(["other"], _handled);
        ready = true;
        await desk.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["other", "reply", "edit"], _handled);
    }

    [Fact]
    public async Task A_full_disk_is_waited_out_and_shown_and_counts_no_attempt()
    {
        await using var desk = new LoopDesk(new FakeHandler(Handle), Chat());
        await desk.AcceptAsync(Event("a"));
        desk.Disk.CannotWrite = true;
        desk.Start();
        await desk.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("the disk is full", desk.InboxLoop.State.Trouble?.Problem);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), desk.InboxLoop.State.Trouble?.Since);
        Assert.InRange(desk.Disk.Writes, 12, 40);
        desk.Disk.CannotWrite = false;
        await desk.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Null(desk.InboxLoop.State.Trouble);
        Assert.Equal(0, desk.Store.Unsettled);
        Assert.Empty(desk.Store.FailedEvents);
    }

    [Fact]
    public async Task A_clock_set_back_holds_nothing_up()
    {
        var first = true;
        var handler = new FakeHandler(e =>
        {
            var later = first;
            first = false;
            return later ? Task.FromResult<HandlerResult>(new HandlerResult.Later(TimeSpan.FromSeconds(1))) : Handle(e);
        });
        await using var desk = new LoopDesk(handler, Chat());
        await desk.AcceptAsync(Event("a"));
        await desk.Store.PutOffAsync(new EventKey("a"), false, desk.Time.GetUtcNow().AddDays(1), default);
        desk.Start();
        await desk.PassAsync(TimeSpan.FromMinutes(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], _handled);
    }

    [Fact]
    public async Task A_stop_in_the_middle_leaves_the_event_for_the_next_start()
    {
        var begun = new TaskCompletionSource();
        var handler = new Mock<IRequestHandler>();
        handler.Setup(h => h.HandleAsync(It.IsAny<InboundEvent>(), It.IsAny<CancellationToken>())).Returns(async (InboundEvent _, CancellationToken ct) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            throw new InvalidOperationException("It was not stopped.");
        });
        var desk = new LoopDesk(handler.Object, Chat());
        desk.Start();
        await desk.AcceptAsync(Event("a"));
        await begun.Task;
        await desk.DisposeAsync();
        Assert.Equal(1, desk.Store.Unsettled);
        Assert.Empty(desk.Log.Lines);
    }

    [Fact]
    public async Task Whoever_asks_for_what_takes_long_sees_that_it_was_heard()
    {
        var chat = Chat();
        await using var desk = new LoopDesk(new FakeHandler(Handle, _ => true), chat);
        desk.Start();
        await desk.AcceptAsync(Event("a") with { MessageId = "m1" });
        await desk.SettleAsync();
        var mark = Assert.Single(chat.Given);
        Assert.Equal((DeliveryKind.React, "m1", new View.Mark(MarkKind.Seen)), (mark.Kind, mark.MessageId, mark.View));
    }

    [Fact]
    public async Task An_idle_loop_waits_for_no_time()
    {
        await using var desk = new LoopDesk(new FakeHandler(Handle), Chat());
        desk.Start();
        await desk.AcceptAsync(Event("a"));
        await desk.SettleAsync();
        var reads = desk.Disk.Reads;
        await desk.PassAsync(TimeSpan.FromDays(3));
        Assert.Null(desk.Signals.Inbox.WakesAt);
        Assert.Null(desk.Signals.Outbox.WakesAt);
        Assert.Equal(reads, desk.Disk.Reads);
    }
}
