using System.Collections.Immutable;
using System.Globalization;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Schedule;
using FactBot.Core.Time;
using FactBot.Core.Views;
using FactBot.Storage;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Core.Schedule;

/// <summary>A desk in memory whose clock is moved by hand, and its summaries.</summary>
internal sealed class SummaryDesk : IDisposable
{
    public SummaryDesk(string now)
    {
        Time = new FakeTimeProvider(Utc(now));
        Signals = new WakeSignals(Time);
        Store = LiteDbStore.InMemory(Time);
        Restart();
    }

    public FakeTimeProvider Time { get; }

    public WakeSignals Signals { get; }

    public LiteDbStore Store { get; }

    public SummaryLoop Loop { get; private set; } = null!;

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Another process takes over: what the loop remembered is gone.</summary>
    public void Restart() => Loop = new SummaryLoop(Store, Signals, Time, NullLogger<SummaryLoop>.Instance);

    public SummaryPlan Plan(string at = "09:00", string zone = "UTC", string days = "daily", EmptyDay empty = EmptyDay.Full, Place? channel = null) => new(
        Sample.Desk, channel ?? Sample.Metro, TimeOnly.Parse(at, CultureInfo.InvariantCulture), zone, DayNames.ReadAll(days), empty, Time.GetUtcNow());

    /// <summary>Sets it, or changes what is set.</summary>
    public async Task SetAsync(SummaryPlan plan)
    {
        var before = await Store.PlanAsync(plan.Channel, default);
        var changed = before is null ? plan : plan with { Version = before.Version, LastDate = before.LastDate, LastUntil = before.LastUntil };
        Assert.Equal(CommitResult.Done, await Store.CommitAsync(new Change { Plan = changed }, default));
    }

    public async Task<DateTimeOffset?> StepAtAsync(string now)
    {
        Time.AdjustTime(Utc(now));
        return await Loop.StepAsync(default);
    }

    /// <summary>All that was posted, in order.</summary>
    public async Task<ImmutableArray<OutboxItem>> PostedAsync() => await Store.UnsentAsync(0, int.MaxValue, default);

    public async Task<IReadOnlyList<string>> DaysAsync() => [.. (await PostedAsync()).Select(o => o.Delivery.Key.Split(':')[^1])];

    public async Task<View.DailySummary> LastAsync() => (View.DailySummary)(await PostedAsync())[^1].Delivery.View;

    public void Dispose() => Store.Dispose();
}
