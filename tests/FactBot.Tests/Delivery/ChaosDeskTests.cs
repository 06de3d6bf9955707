using FactBot.Storage;
using FactBot.Tests.Delivery.Harness;
using Microsoft.Extensions.Time.Testing;
using Message = FactBot.Core.Messages.Delivery;

namespace FactBot.Tests.Delivery;

public class ChaosDeskTests
{
    private const int Runs = 60;

    private static async Task<IReadOnlyList<string>> ViolationsAsync(ChaosPlan plan)
    {
        var desk = new ChaosDesk(plan, Model);
        return await ChaosVerdict.OfAsync(desk, await desk.RunAsync());
    }

    private static Ledger Model(TimeProvider time)
    {
        var store = new ModelStore(time);
        return new Ledger(store, store);
    }

    [Fact]
    public async Task Each_message_is_there_once_and_in_order_whatever_the_chat_does_and_whenever_the_process_dies()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var wrong = await ViolationsAsync(new ChaosPlan(seed));
            Assert.True(wrong.Count == 0, $"seed {seed}: {string.Join("; ", wrong)}");
        }
    }

    [Fact]
    public async Task The_same_over_the_store_of_the_program()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            LiteDbStore? store = null;
            var desk = new ChaosDesk(new ChaosPlan(seed), time => new Ledger(store = LiteDbStore.InMemory(time), store));
            var wrong = await ChaosVerdict.OfAsync(desk, await desk.RunAsync());
            Assert.True(wrong.Count == 0, $"seed {seed}: {string.Join("; ", wrong)}");
            await store!.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_event_delivered_five_times_across_many_lives_has_one_effect()
    {
        var desk = new ChaosDesk(new ChaosPlan(1) { Dies = 0.1, ChaosLevel = ChaosLevel.None }, Model);
        Assert.Empty(await ChaosVerdict.OfAsync(desk, await desk.RunAsync()));
        Assert.True(desk.Lives > 20);
    }

    [Fact]
    public void What_was_sent_is_there_or_on_its_way_before_its_sender_can_die()
    {
        var time = new FakeTimeProvider();
        var chat = new ChaosChat(new Chance(1), ChaosLevel.None, time);
        var post = LoopDesk.Post("m1");
        _ = chat.DeliverAsync(new Message(post.Key, 1, post.Kind, post.Place, null, post.View, null), default);
        Assert.Single(chat.Messages);
    }

    [Theory]
    [InlineData(Wrong.BlindResend)]
    [InlineData(Wrong.NoDedupe)]
    public async Task Sending_again_unasked_and_taking_an_event_twice_are_caught(Wrong wrong)
    {
        var caught = 0;
        for (var seed = 0; seed < 5; seed++)
        {
            caught += (await ViolationsAsync(new ChaosPlan(seed) { Wrong = wrong })).Count;
        }

        Assert.True(caught > 10);
    }
}
