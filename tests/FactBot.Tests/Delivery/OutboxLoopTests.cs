using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Views;
using static FactBot.Tests.Delivery.LoopDesk;
using Message = FactBot.Core.Messages.Delivery;

namespace FactBot.Tests.Delivery;

public class OutboxLoopTests
{
    private static readonly FakeHandler Handler = new(e => Task.FromResult<HandlerResult>(new HandlerResult.Now(new Change { Settles = e.Key })));

    private static LoopDesk Open(FakeChat chat)
    {
        var desk = new LoopDesk(Handler, chat);
        desk.Start();
        return desk;
    }

    private static IEnumerable<string> Keys(FakeChat chat) => chat.Given.Select(g => g.Key);

    private static Func<Message, Receipt> Then(params Receipt[] answers)
    {
        var turn = 0;
        return _ => answers[Math.Min(turn++, answers.Length - 1)];
    }

    [Fact]
    public async Task A_channel_waits_for_its_first_message_and_no_other_channel_does()
    {
        var chat = new FakeChat(m => m.Key == "a1" ? new Receipt.TryLater(TimeSpan.FromMinutes(1), true, "429") : new Receipt.Sent("m"));
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a1", "a"), Post("a2", "a"), Post("b1", "b"), Post("b2", "b"));
        await desk.SettleAsync();
        Assert.Equal(["a1", "b1", "b2"], Keys(chat).Order());
    }

    [Fact]
    public async Task Private_answers_and_marks_do_not_queue_behind_the_channel()
    {
        var chat = new FakeChat(m => m.Key == "p" ? new Receipt.TryLater(TimeSpan.FromMinutes(1), true, "429") : new Receipt.Sent("m"));
        await using var desk = Open(chat);
        await desk.SendAsync(
            Post("p"),
            Post("answer") with { Kind = DeliveryKind.Private },
            Post("seen") with { Kind = DeliveryKind.React, MessageId = "m7", View = new View.Mark(MarkKind.Seen) },
            Post("done") with { Kind = DeliveryKind.React, MessageId = "m7", View = new View.Mark(MarkKind.Done) });
        await desk.SettleAsync();
        Assert.Equal(["answer", "done", "p", "seen"], Keys(chat).Order());
        Assert.True(Keys(chat).ToList().IndexOf("seen") < Keys(chat).ToList().IndexOf("done"));
    }

    [Fact]
    public async Task A_pause_that_the_platform_asks_for_counts_no_attempt()
    {
        var later = new Receipt.TryLater(TimeSpan.FromSeconds(10), true, "429");
        var chat = new FakeChat(Then([.. Enumerable.Repeat(later, 30), new Receipt.Sent("m")]));
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"));
        await desk.PassAsync(TimeSpan.FromSeconds(301));
        Assert.Equal(31, chat.Given.Count);
        Assert.Equal((OutboxState.Sent, 0), (desk.Store.Rows[0].State, desk.Store.Rows[0].Attempts));
    }

    [Fact]
    public async Task A_platform_that_fails_is_tried_ever_more_rarely_and_then_given_up_and_told()
    {
        var chat = new FakeChat(m => m.Kind is DeliveryKind.Post ? new Receipt.TryLater(TimeSpan.Zero, false, "server error 500") : new Receipt.Sent(null));
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"));
        await desk.PassAsync(TimeSpan.FromMinutes(10));
        Assert.InRange(chat.Given.Count, 6, 8);
        await desk.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(10, chat.Given.Count(g => g.Key == "a"));
        Assert.Equal(OutboxState.Dead, desk.Store.Rows[0].State);
        var told = chat.Given[^1];
        Assert.Equal((DeliveryKind.Private, Ana), (told.Kind, told.For));
        Assert.Equal(
            "I could not deliver an answer: server error 500. I have given it up. What it answers is done all the same; ask again to see it.",
            ((View.Problem)told.View).Sentence);
    }

    [Fact]
    public async Task What_is_refused_is_tried_once_more_in_plain_words()
    {
        var chat = new FakeChat(m => m.PlainText ? new Receipt.Sent("m") : new Receipt.Refused("invalid blocks"));
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"));
        await desk.SettleAsync();
        Assert.Equal([false, true], chat.Given.Select(g => g.PlainText));
        Assert.Equal(OutboxState.Sent, desk.Store.Rows[0].State);
    }

    [Fact]
    public async Task What_is_refused_in_plain_words_too_is_dead_and_what_hangs_on_it_dies_with_it()
    {
        var chat = new FakeChat(m => m.Kind is DeliveryKind.Private ? new Receipt.Sent(null) : new Receipt.Refused("not in channel"));
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"), Post("under") with { Under = "a" });
        await desk.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["a", "a", "dead:1:a"], Keys(chat));
        Assert.All(desk.Store.Rows.Take(2), r => Assert.Equal(OutboxState.Dead, r.State));
        Assert.Contains(desk.Log.Lines, l => l.Contains("a is given up: not in channel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_told_of_a_refusal_is_told_where_and_what_can_be_done_about_it()
    {
        var refused = new Receipt.Refused("I may not write in that channel") { Remedy = "Let me in." };
        var chat = new FakeChat(m => m.Kind is DeliveryKind.Private ? new Receipt.Sent(null) : refused);
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"));
        await desk.SettleAsync();
        var told = Assert.IsType<View.Problem>(chat.Given[^1].View);
        Assert.Equal("I could not deliver an answer: I may not write in that channel. Let me in. What it answers is done all the same; ask again to see it.", told.Sentence);
        Assert.Equal(Post("a").Place, told.Channel);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_and_not_sent_again()
    {
        var chat = new FakeChat(_ => new Receipt.Unclear("timeout")) { Find = _ => new Receipt.Sent("m9") };
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"));
        await desk.PassAsync(TimeSpan.FromSeconds(19));
        Assert.Equal(0, chat.Asked);
        await desk.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal((1, 1), (chat.Asked, chat.Given.Count));
        Assert.Equal((OutboxState.Sent, "m9"), (desk.Store.Rows[0].State, desk.Store.Rows[0].MessageId));
    }

    [Fact]
    public async Task A_message_that_did_not_arrive_is_sent_again()
    {
        var chat = new FakeChat(Then(new Receipt.Unclear("timeout"), new Receipt.Sent("m2")));
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"));
        await desk.PassAsync(TimeSpan.FromSeconds(22));
        Assert.Equal((1, 2), (chat.Asked, chat.Given.Count));
        Assert.Equal("m2", desk.Store.Rows[0].MessageId);
    }

    [Fact]
    public async Task What_nobody_can_tell_stays_visible_and_is_asked_again_before_it_is_given_up()
    {
        var chat = new FakeChat(m => m.Kind is DeliveryKind.Private ? new Receipt.Sent(null) : new Receipt.Unclear("timeout")) { Find = _ => new Receipt.Unclear("no history") };
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"));
        await desk.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(OutboxState.Sending, desk.Store.Rows[0].State);
        await desk.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal((OutboxState.Dead, "nobody can tell whether it arrived; look in the channel"), (desk.Store.Rows[0].State, desk.Store.Rows[0].Why));
        Assert.Equal(1, chat.Given.Count(g => g.Key == "a"));
    }

    [Fact]
    public async Task A_platform_that_cannot_be_asked_is_asked_until_it_answers()
    {
        var chat = new FakeChat(_ => new Receipt.Unclear("timeout")) { Find = _ => new Receipt.TryLater(TimeSpan.FromSeconds(1), false, "503") };
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"));
        await desk.PassAsync(TimeSpan.FromHours(6));
        Assert.Equal(OutboxState.Sending, desk.Store.Rows[0].State);
        chat.Find = _ => new Receipt.Sent("m3");
        await desk.PassAsync(TimeSpan.FromMinutes(15));
        Assert.Equal("m3", desk.Store.Rows[0].MessageId);
    }

    [Fact]
    public async Task An_adapter_that_hangs_is_cut_off()
    {
        var chat = new FakeChat(_ => new Receipt.Sent("m")) { Gate = new TaskCompletionSource().Task, Find = _ => new Receipt.Sent("m4") };
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a"));
        while (chat.Given.Count == 0)
        {
            await Task.Yield();
        }

        desk.Time.Advance(TimeSpan.FromSeconds(15));
        await desk.PassAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("m4", desk.Store.Rows[0].MessageId);
    }

    [Fact]
    public async Task An_attempt_cut_off_by_the_end_of_the_process_is_asked_for_after_a_wait()
    {
        var chat = new FakeChat(_ => new Receipt.Sent("m")) { Find = _ => new Receipt.Sent("m5") };
        await using var desk = new LoopDesk(Handler, chat);
        await desk.SendAsync(Post("a"), Post("answer") with { Kind = DeliveryKind.Private });
        await desk.Store.BeginAsync(1, 1, desk.Time.GetUtcNow(), default);
        await desk.Store.BeginAsync(2, 1, desk.Time.GetUtcNow(), default);
        desk.Time.Advance(TimeSpan.FromSeconds(5));
        desk.Start();
        await desk.PassAsync(TimeSpan.FromSeconds(14));
        Assert.Equal(["answer"], Keys(chat));
        Assert.Equal(0, chat.Asked);
        await desk.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal("m5", desk.Store.Rows[0].MessageId);
        Assert.Single(chat.Given);
    }

    [Fact]
    public async Task A_receipt_is_owed_to_the_store_while_the_disk_is_full()
    {
        LoopDesk? desk = null;
        var chat = new FakeChat(_ =>
        {
            desk!.Disk.CannotWrite = true;
            return new Receipt.Sent("m6");
        });
        await using (desk = Open(chat))
        {
            await desk.SendAsync(Post("a"));
            await desk.PassAsync(TimeSpan.FromMinutes(1));
            Assert.Equal("the disk is full", desk.OutboxLoop.State.Trouble?.Problem);
            desk.Disk.CannotWrite = false;
            await desk.PassAsync(TimeSpan.FromSeconds(5));
            Assert.Equal("m6", desk.Store.Rows[0].MessageId);
            Assert.Equal((1, 0), (chat.Given.Count, chat.Asked));
            Assert.Null(desk.OutboxLoop.State.Trouble);
        }
    }

    [Fact]
    public async Task A_platform_without_an_adapter_is_named_and_its_messages_wait()
    {
        var chat = new FakeChat(_ => new Receipt.Sent("m"));
        await using var desk = Open(chat);
        await desk.SendAsync(Post("a") with { Place = Channel("metro") with { Platform = "elsewhere" } }, Post("b"));
        await desk.SettleAsync();
        Assert.Equal(["b"], Keys(chat));
        Assert.Equal(["elsewhere"], desk.OutboxLoop.Unserved);
        Assert.Equal(OutboxState.Pending, desk.Store.Rows[0].State);
    }

    [Fact]
    public async Task Eight_channels_are_served_side_by_side_and_no_more()
    {
        var gate = new TaskCompletionSource();
        var chat = new FakeChat(_ => new Receipt.Sent("m")) { Gate = gate.Task };
        await using var desk = Open(chat);
        await desk.SendAsync([.. Enumerable.Range(0, 12).Select(i => Post($"p{i}", $"c{i}"))]);
        while (chat.Given.Count < 8)
        {
            await Task.Yield();
        }

        Assert.Equal(8, chat.Given.Count);
        gate.SetResult();
        await desk.SettleAsync();
        Assert.Equal(12, chat.Given.Count);
    }
}
