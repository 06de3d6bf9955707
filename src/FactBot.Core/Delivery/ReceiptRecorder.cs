using FactBot.Core.Messages;
using FactBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Delivery;

/// <summary>Stores the outcome of an attempt and decides what comes next.</summary>
internal sealed partial class ReceiptRecorder(IOutboxStore store, OutboxOptions rules, TimeProvider time, ILogger logger)
{
    private const string NobodyCanTell = "nobody can tell whether it arrived; look in the channel";

    /// <summary>Makes a message pending again whose attempt was cut off or did not arrive, without counting a failure.</summary>
    public Task<StepResult> AgainAsync(OutboxItem item, CancellationToken ct) =>
        AgainAsync(item, counted: false, TimeSpan.Zero, item.Delivery.PlainText, ct);

    /// <summary>Gives a message up because the message it belongs to was never delivered.</summary>
    public Task<StepResult> NeverAsync(OutboxItem item, CancellationToken ct) => DeadAsync(item, "the message that it belongs to was never delivered", ct);

    public async Task<StepResult> EnterAsync(OutboxItem item, OutboxRow row, Receipt receipt, CancellationToken ct)
    {
        switch (receipt)
        {
            case Receipt.Sent(var id):
                return await SentAsync(item, id, ct);
            case Receipt.TryLater { Asked: true } later:
                return await AgainAsync(item, counted: false, later.After, item.Delivery.PlainText, ct);
            case Receipt.TryLater later:
                return await FailedAsync(item, later.After, later.Why, ct);
            case Receipt.Refused refused:
                return await RefusedAsync(item, refused, ct);
            case Receipt.Unclear when item.Delivery.Kind is DeliveryKind.Post:
                row.WasUnclear = true;
                row.HasWaited = true;
                return new StepResult.Again(rules.Patience);
            case Receipt.Unclear(var why):
                return await FailedAsync(item, item.Delivery.Kind is DeliveryKind.Edit ? rules.Patience : TimeSpan.Zero, why, ct);
            default:
                throw new ArgumentOutOfRangeException(nameof(receipt), receipt.GetType().Name, "No such receipt.");
        }
    }

    /// <param name="item">The message that the platform was asked about.</param>
    /// <param name="row">What this process knows of it.</param>
    /// <param name="found">The platform's result; null where the message did not arrive.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<StepResult> EnterFoundAsync(OutboxItem item, OutboxRow row, Receipt? found, CancellationToken ct)
    {
        switch (found)
        {
            case Receipt.Sent(var id):
                return await SentAsync(item, id, ct);
            case null:
                var step = row.WasUnclear
                    ? await FailedAsync(item, TimeSpan.Zero, "it did not arrive", ct)
                    : await AgainAsync(item, ct);
                row.HasWaited = row.WasUnclear = false;
                return step;
            case Receipt.TryLater later:
                return new StepResult.Again(Longer(later.After, rules.Waits.Wait(++row.Unreachable, item.Id)));
            default:
                return ++row.AskedInVain < rules.MaxVainQuestions
                    ? new StepResult.Again(rules.Waits.Wait(row.AskedInVain, item.Id))
                    : await DeadAsync(item, NobodyCanTell, ct);
        }
    }

    private async Task<StepResult> SentAsync(OutboxItem item, string? messageId, CancellationToken ct)
    {
        await store.SentAsync(item.Id, messageId, ct);
        return new StepResult.Done();
    }

    private async Task<StepResult> RefusedAsync(OutboxItem item, Receipt.Refused refused, CancellationToken ct) =>
        item.Delivery.PlainText || item.Delivery.Kind is DeliveryKind.React
            ? await DeadAsync(item, refused.Why, ct, refused.Remedy)
            : await AgainAsync(item, counted: false, TimeSpan.Zero, plainText: true, ct);

    private async Task<StepResult> FailedAsync(OutboxItem item, TimeSpan atLeast, string why, CancellationToken ct)
    {
        var failures = item.Attempts + 1;
        return failures < rules.MaxAttempts
            ? await AgainAsync(item, counted: true, Longer(atLeast, rules.Waits.Wait(failures, item.Id)), item.Delivery.PlainText, ct)
            : await DeadAsync(item, why, ct);
    }

    private async Task<StepResult> AgainAsync(OutboxItem item, bool counted, TimeSpan wait, bool plainText, CancellationToken ct)
    {
        var shorter = wait < rules.LongestWait ? wait : rules.LongestWait;
        await store.AgainAsync(item.Id, counted, time.GetUtcNow() + shorter, plainText, ct);
        return new StepResult.Again(shorter);
    }

    private async Task<StepResult> DeadAsync(OutboxItem item, string why, CancellationToken ct, string? remedy = null)
    {
        LogDead(logger, item.Delivery.Key, why);
        await store.DeadAsync(item.Id, why, NoticeOf(item, why, remedy), ct);
        return new StepResult.Done();
    }

    /// <summary>
    /// The message that reports a failure to a person. A mark is not worth one, and a failed private response would be reported
    /// by another private response.
    /// </summary>
    private static Outgoing? NoticeOf(OutboxItem item, string why, string? remedy) =>
        item.For is { } person && item.Delivery.Kind is DeliveryKind.Post or DeliveryKind.Edit
            ? new Outgoing($"dead:{item.Id}:{item.Delivery.Key}", DeliveryKind.Private, item.Delivery.Place, DeliveryPhrases.Undelivered(item.Delivery, why, remedy)) { For = person }
            : null;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    [LoggerMessage(LogLevel.Error, "Message {Key} is given up: {Why}")]
    private static partial void LogDead(ILogger logger, string key, string why);
}
