using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Views;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Delivery;

/// <summary>Handles one event and stores what it changes, or why it could not be handled.</summary>
internal sealed partial class EventSettler(IInboxStore store, IRequestHandler handler, WakeSignals signals, TimeProvider time, ILogger logger)
{
    /// <summary>The number of times that an event is tried when handling fails by a bug of ours.</summary>
    public const int MaxAttempts = 3;

    /// <summary>
    /// The number of times that an event is handled again because something it read moved on, before that counts as a failure.
    /// </summary>
    private const int MaxConflicts = 10;

    /// <summary>The longest wait of an event that is put off.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private static readonly RetryPolicy Waits = new(TimeSpan.FromSeconds(1), 4, LongestWait);

    /// <exception cref="OperationCanceledException">The host stops; the event stays as it is.</exception>
    public async Task<StepResult> SettleAsync(long sequence, CancellationToken ct)
    {
        try
        {
            return await store.UnsettledAsync(sequence - 1, 1, ct) is [var item] && item.Sequence == sequence
                ? await SettleAsync(item, ct)
                : new StepResult.Done();
        }
        catch (StoreUnavailableException e)
        {
            return new StepResult.NoStore(e.Message);
        }
    }

    private async Task<StepResult> SettleAsync(InboxItem item, CancellationToken ct)
    {
        try
        {
            await MarkSeenAsync(item, ct);
            return await HandleAsync(item, ct);
        }
        catch (Exception mistake) when (IsMistake(mistake, ct))
        {
            LogDetails(logger, item.Event.Key.Value, mistake);
            return await MistakeAsync(item, $"{mistake.GetType().Name} {Place(mistake)}", ct);
        }
    }

    private async Task<StepResult> HandleAsync(InboxItem item, CancellationToken ct)
    {
        for (var conflicts = 0; conflicts < MaxConflicts; conflicts++)
        {
            switch (await handler.HandleAsync(item.Event, ct))
            {
                case HandlerResult.Later(var after):
                    return await PutOffAsync(item, counted: false, Shorter(after), ct);
                case HandlerResult.Now(var change) when await store.CommitAsync(change, ct) is var committed && committed is not CommitResult.Conflict:
                    SetSignals(change);
                    return new StepResult.Done();
            }
        }

        return await MistakeAsync(item, $"what it read had moved on {MaxConflicts} times", ct);
    }

    /// <summary>Marks the message as seen at once where the request takes long.</summary>
    private async Task MarkSeenAsync(InboxItem item, CancellationToken ct)
    {
        if (item.Attempts == 0 && handler.TakesLong(item.Event.Request) && item.Event.MessageId is not null)
        {
            await store.CommitAsync(new Change { Outgoing = [.. item.Event.Marked(MarkKind.Seen)] }, ct);
            signals.Outbox.Set();
        }
    }

    private async Task<StepResult> MistakeAsync(InboxItem item, string why, CancellationToken ct)
    {
        var failures = item.Attempts + 1;
        LogMistake(logger, item.Event.Key.Value, item.Event.Request.GetType().Name, failures, why);
        if (failures < MaxAttempts)
        {
            return await PutOffAsync(item, counted: true, Waits.Wait(failures, item.Sequence), ct);
        }

        var notice = item.Event.Privately(DeliveryPhrases.Failed(item.Event.Key));
        await store.FailAsync(item.Event.Key, $"{item.Event.Request.GetType().Name}: {why}", notice, ct);
        signals.Outbox.Set();
        return new StepResult.Done();
    }

    private async Task<StepResult> PutOffAsync(InboxItem item, bool counted, TimeSpan wait, CancellationToken ct)
    {
        await store.PutOffAsync(item.Event.Key, counted, time.GetUtcNow() + wait, ct);
        return new StepResult.Again(wait);
    }

    private void SetSignals(Change change)
    {
        if (!change.Outgoing.IsEmpty || change.Gone is not null)
        {
            signals.Outbox.Set();
        }

        if (!change.Next.IsEmpty)
        {
            signals.Inbox.Set();
        }

        if (change.Plan is not null || change.NoPlan is not null || change.Desk is not null)
        {
            signals.Summary.Set();
        }
    }

    private static TimeSpan Shorter(TimeSpan wait) => wait < LongestWait ? wait : LongestWait;

    private static bool IsMistake(Exception e, CancellationToken ct) =>
        e is not (StoreUnavailableException or OutOfMemoryException) && !(e is OperationCanceledException && ct.IsCancellationRequested);

    /// <summary>The place where the exception was thrown. Its message is left out, because it may quote what somebody wrote.</summary>
    private static string Place(Exception mistake)
    {
        var first = (mistake.StackTrace ?? "").Split('\n')[0];
        var file = first.IndexOf(" in ", StringComparison.Ordinal);
        return (file < 0 ? first : first[..file]).Trim();
    }

    [LoggerMessage(LogLevel.Error, "Event {Key} ({Request}) could not be handled, attempt {Attempt}: {Why}")]
    private static partial void LogMistake(ILogger logger, string key, string request, int attempt, string why);

    [LoggerMessage(LogLevel.Debug, "Event {Key}")]
    private static partial void LogDetails(ILogger logger, string key, Exception mistake);
}
