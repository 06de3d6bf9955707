using System.Diagnostics;
using System.Globalization;
using FactBot.Core.Messages;
using FactBot.Storage;
using FactBot.Tests.Delivery.Harness;

namespace FactBot.Bench.Reliability;

/// <summary>Events against a chat that misbehaves and a process that dies: each message once, or visibly given up.</summary>
internal static class ChaosChats
{
    private const int MostShown = 5;

    /// <param name="events">How many; each is delivered five times.</param>
    /// <param name="wrong">What is switched wrong, to show that it is seen.</param>
    public static async Task<int> RunAsync(int events, Wrong wrong)
    {
        var watch = Stopwatch.StartNew();
        LiteDbStore? store = null;
        var plan = new ChaosPlan(1) { Events = events, Channels = 12, Dies = 0.001, DiskFull = 0.001, Wrong = wrong };
        var desk = new ChaosDesk(plan, time => new Ledger(store = LiteDbStore.InMemory(time), store));
        var ledger = await desk.RunAsync();
        var violations = await ChaosVerdict.OfAsync(desk, ledger);
        Tell(desk, ledger, violations, watch.Elapsed);
        await store!.DisposeAsync();
        return violations.Count == 0 == wrong is Wrong.Nothing ? 0 : 1;
    }

    private static void Tell(ChaosDesk desk, Ledger ledger, IReadOnlyList<string> violations, TimeSpan time)
    {
        var there = desk.Chat.Messages.GroupBy(m => m.Key).ToList();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {desk.Events.Count} events, each delivered five times, in {desk.Lives + 1} lives of the process; {desk.Chat.Attempts} attempts
            posts in the chat: {there.Count}, of them twice or more: {there.Count(g => g.Count() > 1)}
            given up, visibly: {ledger.Dead.Count(d => d.Kind is DeliveryKind.Post)} posts, {ledger.Dead.Count(d => d.Kind is not DeliveryKind.Post)} others; events given up (poison): {ledger.Failed.Count}
            wrong: {violations.Count} ({time.TotalSeconds:F0} s)
            """));
        foreach (var violation in violations.Take(MostShown))
        {
            Console.Out.WriteLine($"  {violation}");
        }
    }
}
