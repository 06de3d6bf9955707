using FactBot.Core.Messages;
using FactBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Delivery;

/// <summary>Takes one message one step further: an attempt, or the question what became of the last one.</summary>
internal sealed partial class DeliveryWorker(
    IOutboxStore store, IReadOnlyDictionary<string, IChatAdapter> adapters, OutboxOptions rules, TimeProvider time, ILogger logger)
{
    private readonly ReceiptRecorder _recorder = new(store, rules, time, logger);

    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task<StepResult> GoAsync(OutboxRow row, CancellationToken ct)
    {
        try
        {
            if (await store.UnsentAsync(row.Id - 1, 1, ct) is not [var item] || item.Id != row.Id)
            {
                return new StepResult.Done();
            }

            return item switch
            {
                _ when row.Owed is { } owed => await EnterAsync(item, row, owed, ct),
                { WaitsFor: not null } => await AsideAsync(item, row, ct),
                { State: OutboxState.Sending } => await AfterAsync(item, row, ct),
                _ => await SendAsync(item, row, ct),
            };
        }
        catch (StoreUnavailableException e)
        {
            return new StepResult.NoStore(e.Message);
        }
    }

    /// <summary>What it waits for is not before it in the channel: it comes later, or never.</summary>
    private async Task<StepResult> AsideAsync(OutboxItem item, OutboxRow row, CancellationToken ct) =>
        ++row.SteppedAside < rules.MaxStepsAside ? new StepResult.Aside() : await _recorder.NeverAsync(item, ct);

    private async Task<StepResult> SendAsync(OutboxItem item, OutboxRow row, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!await store.BeginAsync(item.Id, item.Delivery.Revision, now, ct))
        {
            return new StepResult.Again(TimeSpan.Zero);
        }

        var delivery = item.Delivery with { FirstTriedAt = item.Delivery.FirstTriedAt ?? now };
        row.Owed = await AttemptAsync(item, async limited => await adapters[delivery.Place.Platform].DeliverAsync(delivery, limited), ct);
        return await EnterAsync(item, row, row.Owed!, ct);
    }

    /// <summary>The receipt is owed to the store until it is there: an attempt that arrived is never made again for want of it.</summary>
    private async Task<StepResult> EnterAsync(OutboxItem item, OutboxRow row, Receipt receipt, CancellationToken ct)
    {
        var step = await _recorder.EnterAsync(item, row, receipt, ct);
        row.Owed = null;
        return step;
    }

    /// <summary>
    /// An attempt that nobody settled. What it sent may still be under way, and must be there or lost before anything else is
    /// done; only private answers and marks may come twice and late.
    /// </summary>
    private async Task<StepResult> AfterAsync(OutboxItem item, OutboxRow row, CancellationToken ct)
    {
        if (item.Delivery.Kind is DeliveryKind.Private or DeliveryKind.React)
        {
            return await _recorder.AgainAsync(item, ct);
        }

        if (!row.HasWaited)
        {
            row.HasWaited = true;
            var left = rules.Patience - (time.GetUtcNow() - (item.SendingSince ?? time.GetUtcNow()));
            if (left > TimeSpan.Zero)
            {
                return new StepResult.Again(left < rules.Patience ? left : rules.Patience);
            }
        }

        return item.Delivery.Kind is DeliveryKind.Edit ? await _recorder.AgainAsync(item, ct) : await AskAsync(item, row, ct);
    }

    private async Task<StepResult> AskAsync(OutboxItem item, OutboxRow row, CancellationToken ct)
    {
        var found = await AttemptAsync(item, limited => adapters[item.Delivery.Place.Platform].FindAsync(item.Delivery, limited), ct);
        return await _recorder.EnterFoundAsync(item, row, found, ct);
    }

    private async Task<Receipt?> AttemptAsync(OutboxItem item, Func<CancellationToken, Task<Receipt?>> attempt, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(rules.AttemptLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await attempt(either.Token).WaitAsync(either.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            LogThrown(logger, item.Delivery.Key, e.GetType().Name);
            return new Receipt.Unclear(limit.IsCancellationRequested ? "it took too long" : $"the connection failed ({e.GetType().Name})");
        }
    }

    [LoggerMessage(LogLevel.Warning, "An attempt for {Key} ended by {Exception}: what became of it is not known")]
    private static partial void LogThrown(ILogger logger, string key, string exception);
}
