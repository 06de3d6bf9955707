using System.Collections.Immutable;
using System.Globalization;
using FactBot.Core.Ports;
using FactBot.Core.Text;

namespace FactBot.Host.Control;

/// <summary>Finds the problems in a desk's health that need a person, and says what that person can do.</summary>
internal static class HealthJudge
{
    /// <summary>The longest normal age of a waiting event: most events take seconds, and a slow page takes a minute or two.</summary>
    private static readonly TimeSpan LongestInbox = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The longest normal age of a waiting message: retry-after requests of a platform are respected, but after this time somebody should
    /// know.
    /// </summary>
    private static readonly TimeSpan LongestOutbox = TimeSpan.FromMinutes(10);

    /// <summary>A stored time may be this far ahead of the clock, which is adjusted now and then.</summary>
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);

    /// <summary>Dead letters older than this are history: they are listed, but raise no problem.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    public static ImmutableArray<HealthProblem> Judge(StoreHealth store, LoopHealth? loops, ImmutableArray<ChatHealth> chats, DateTimeOffset now) =>
        [.. OfStore(store), .. OfLoops(store, loops), .. OfChats(chats), .. OfQueues(store, loops, now), .. OfGivenUp(store, now)];

    public static IEnumerable<HealthProblem> OfModel(ModelHealth model)
    {
        if (model.Problem is { } problem)
        {
            yield return new HealthProblem(problem, "Until then no article is analysed; all else works.");
        }
    }

    private static IEnumerable<HealthProblem> OfStore(StoreHealth store)
    {
        if (store.Problem is { } problem)
        {
            yield return new HealthProblem(
                problem.EndsWith('.') ? problem : $"{problem}.",
                "Make room on its disk, or mend its permissions; the desk goes on by itself then. Nothing that was acknowledged is lost.");
        }
    }

    private static IEnumerable<HealthProblem> OfLoops(StoreHealth store, LoopHealth? loops)
    {
        // An unusable data file stops the loops too, so only the store's problem is reported then.
        foreach (var (loop, problem) in store.Problem is null && loops is not null ? loops.Troubles : [])
        {
            yield return new HealthProblem(
                string.Create(CultureInfo.InvariantCulture, $"The {loop} has stood still since {problem.Since:yyyy-MM-dd HH:mm} UTC: {problem.Problem}"),
                "Look at the log. If it does not mend by itself, start the program again: nothing is lost by that.");
        }

        foreach (var platform in loops?.Unserved ?? [])
        {
            yield return new HealthProblem(
                $"Messages wait for {platform}, which is not set up here.",
                $"Put the settings of {platform} back, or leave the messages: they wait.");
        }
    }

    private static IEnumerable<HealthProblem> OfChats(ImmutableArray<ChatHealth> chats)
    {
        foreach (var (platform, state) in chats.Select(c => (c.Platform, c.State)).Where(c => c.State.Problem is not null || !c.State.Connected))
        {
            yield return new HealthProblem(
                $"{platform}: {(state.Problem is null ? "not connected at the moment." : state.Problem)}",
                state.ForGood ? $"Mend it (factbot doctor {platform} says what to do), then start the program again." : $"factbot doctor {platform} looks closer.");
        }
    }

    private static IEnumerable<HealthProblem> OfQueues(StoreHealth store, LoopHealth? loops, DateTimeOffset now)
    {
        if (loops is not null && store.InboxOldest is { } received && now - received > LongestInbox)
        {
            yield return new HealthProblem(
                $"{Numerals.Count(store.InboxWaiting, "event")} not handled yet, the oldest for {AgePhrases.Of(now - received)}.",
                "Look at the log for what it waits for. Starting the program again loses nothing.");
        }

        if ((store.InboxOldest ?? store.OutboxOldest) is { } oldest && oldest - now > MostAhead)
        {
            yield return new HealthProblem(
                string.Create(CultureInfo.InvariantCulture, $"What waits was stored at {oldest:yyyy-MM-dd HH:mm} UTC, which is still to come."),
                "This machine's clock was ahead then, or is behind now: set it right. What waits goes out all the same.");
        }

        if (loops is not null && store.OutboxOldest is { } stored && Longer(now - stored, loops.OutboxWaiting) is var waiting && waiting > LongestOutbox)
        {
            yield return new HealthProblem(
                $"{Numerals.Count(store.OutboxWaiting, "message")} not sent yet, the oldest for {AgePhrases.Of(waiting)}.",
                "See whether the chat platform is up and still lets the bot post; the messages go out by themselves then.");
        }
    }

    private static TimeSpan Longer(TimeSpan byTheClock, TimeSpan? inTheLoop) => inTheLoop > byTheClock ? inTheLoop.Value : byTheClock;

    private static IEnumerable<HealthProblem> OfGivenUp(StoreHealth store, DateTimeOffset now)
    {
        var dead = store.Dead.Count(d => now - d.At < Fresh);
        if (dead > 0)
        {
            yield return new HealthProblem(
                $"{Numerals.Count(dead, "message")} of the last day could not be delivered and given up: see below.",
                "Mend what the platform complains of, then ask for them again in the channel: show A-214.");
        }

        var failed = store.Failed.Count(d => now - d.At < Fresh);
        if (failed > 0)
        {
            yield return new HealthProblem(
                $"{Numerals.Count(failed, "event")} of the last day could not be handled, by a mistake of FactBot's own: see below.",
                "Look in the log for their keys and report them. Whoever asked was told, and can ask again.");
        }
    }
}
