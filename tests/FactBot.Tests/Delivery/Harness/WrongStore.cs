using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>What must not be, to show that the tests see it.</summary>
public enum Wrong
{
    Nothing,

    /// <summary>An attempt of which nobody knows what became is made again without asking.</summary>
    BlindResend,

    /// <summary>An event that comes again is a new one.</summary>
    NoDedupe,
}

/// <summary>A store with one thing wrong, or none.</summary>
internal sealed class WrongStore(IInboxStore inbox, IOutboxStore outbox, Wrong wrong) : PassingStore(inbox, outbox)
{
    private int _accepted;

    public override Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct) => base.AcceptAsync(
        wrong is Wrong.NoDedupe ? received with { Key = new EventKey($"{received.Key}#{Interlocked.Increment(ref _accepted)}") } : received, ct);

    public override async Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct)
    {
        var items = await base.UnsentAsync(after, limit, ct);
        return wrong is Wrong.BlindResend ? [.. items.Select(i => i with { State = OutboxState.Pending })] : items;
    }

    public override async Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct)
    {
        if (wrong is Wrong.BlindResend)
        {
            await AgainAsync(id, false, now, false, ct);
        }

        return await base.BeginAsync(id, revision, now, ct);
    }
}
