using FactBot.Core.Messages;
using FactBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Delivery;

/// <summary>Advances one message by one step: makes an attempt, or asks what became of the last one.</summary>
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
                { WaitsFor: not null } => await StepAsideAsync(item, row, ct),
                { State: OutboxState.Sending } => await ResumeAsync(item, row, ct),
                _ => await SendAsync(item, row, ct),
            };
        }
        catch (StoreUnavailableException e)
        {
            return new StepResult.NoStore(e.Message);
        }
    }

    /// <summary>
    /// Lets others go ahead. The message that this one waits for is not in front of it in the lane: it comes later or never.
    /// </summary>
    private async Task<StepResult> StepAsideAsync(OutboxItem item, OutboxRow row, CancellationToken ct) =>
        ++row.SteppedAside < rules.MaxStepsAside ? new StepResult.Aside() : await _recorder.NeverAsync(item, ct);

    private async Task<StepResult> SendAsync(OutboxItem item, OutboxRow row, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!await store.BeginAsync(item.Id, item.Delivery.Revision, now, ct))
        {
            return new StepResult.Again(TimeSpan.Zero);
        }

        var delivery = item.Delivery with { FirstTriedAt = item.Delivery.FirstTriedAt ?? now };
        row.Owed = await AttemptAsync(item, async attemptToken => await adapters[delivery.Place.Platform].DeliverAsync(delivery, attemptToken), ct);
        return await EnterAsync(item, row, row.Owed!, ct);
    }

    /// <summary>
    /// Stores the receipt. The row keeps it until the store has it, so an attempt that arrived is never repeated because the
    /// store failed.
    /// </summary>
    private async Task<StepResult> EnterAsync(OutboxItem item, OutboxRow row, Receipt receipt, CancellationToken ct)
    {
        var step = await _recorder.EnterAsync(item, row, receipt, ct);
        row.Owed = null;
        return step;
    }

    /// <summary>
    /// Resumes an attempt without a receipt. Its request may still be under way and must have arrived or be lost before anything
    /// else is done. Only private responses and marks may arrive twice or late.
    /// </summary>
    private async Task<StepResult> ResumeAsync(OutboxItem item, OutboxRow row, CancellationToken ct)
    {
        if (item.Delivery.Kind is DeliveryKind.Private or DeliveryKind.React)
        {
            return await _recorder.AgainAsync(item, ct);
        }

        if (!row.HasWaited)
        {
            row.HasWaited = true;
            var remaining = rules.Patience - (time.GetUtcNow() - (item.SendingSince ?? time.GetUtcNow()));
            if (remaining > TimeSpan.Zero)
            {
                return new StepResult.Again(remaining < rules.Patience ? remaining : rules.Patience);
            }
        }

        return item.Delivery.Kind is DeliveryKind.Edit ? await _recorder.AgainAsync(item, ct) : await AskAsync(item, row, ct);
    }

    private async Task<StepResult> AskAsync(OutboxItem item, OutboxRow row, CancellationToken ct)
    {
        var found = await AttemptAsync(item, attemptToken => adapters[item.Delivery.Place.Platform].FindAsync(item.Delivery, attemptToken), ct);
        return await _recorder.EnterFoundAsync(item, row, found, ct);
    }

    private async Task<Receipt?> AttemptAsync(OutboxItem item, Func<CancellationToken, Task<Receipt?>> attempt, CancellationToken ct)
    {
        using var attemptLimit = new CancellationTokenSource(rules.AttemptLimit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct, attemptLimit.Token);
        try
        {
            return await attempt(linked.Token).WaitAsync(linked.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            LogThrown(logger, item.Delivery.Key, e.GetType().Name);
            return new Receipt.Unclear(attemptLimit.IsCancellationRequested ? "it took too long" : $"the connection failed ({e.GetType().Name})");
        }
    }

    [LoggerMessage(LogLevel.Warning, "An attempt for {Key} ended by {Exception}: what became of it is not known")]
    private static partial void LogThrown(ILogger logger, string key, string exception);
}
