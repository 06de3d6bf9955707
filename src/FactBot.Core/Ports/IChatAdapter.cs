using FactBot.Core.Messages;
using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>One chat platform.</summary>
public interface IChatAdapter
{
    /// <summary>The word that stands in <see cref="Domain.Place.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>How the connection stands now.</summary>
    AdapterState State { get; }

    /// <summary>Connects, receives, and acknowledges each event after it is accepted. Ends when asked to, or when the platform shuts it out for good.</summary>
    Task RunAsync(IInbox inbox, CancellationToken ct);

    /// <summary>One attempt, carrying the key on the wire. Never throws for what a platform does: that is a <see cref="Receipt"/>.</summary>
    Task<Receipt> DeliverAsync(Messages.Delivery delivery, CancellationToken ct);

    /// <summary>
    /// Did an earlier attempt arrive? <see cref="Receipt.Sent"/> if it did, null if it did not, <see cref="Receipt.TryLater"/> or
    /// <see cref="Receipt.Unclear"/> where that cannot be told now.
    /// </summary>
    Task<Receipt?> FindAsync(Messages.Delivery delivery, CancellationToken ct);

    /// <summary>The bytes of an attached file, or null where it is gone.</summary>
    Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct);
}
