using FactBot.Core.Messages;
using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>One chat platform.</summary>
public interface IChatAdapter
{
    /// <summary>The platform's name as it stands in <see cref="Domain.Place.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>The current state of the connection.</summary>
    AdapterState State { get; }

    /// <summary>
    /// Connects, receives events, and acknowledges each one after it is accepted. Ends when it is cancelled or when the platform
    /// shuts the bot out for good.
    /// </summary>
    Task RunAsync(IInbox inbox, CancellationToken ct);

    /// <summary>
    /// Makes one delivery attempt, which carries the key on the wire. A failure of the platform is a <see cref="Receipt"/>, never
    /// an exception.
    /// </summary>
    Task<Receipt> DeliverAsync(Messages.Delivery delivery, CancellationToken ct);

    /// <summary>
    /// Asks whether an earlier attempt arrived: <see cref="Receipt.Sent"/> if it did, null if it did not,
    /// <see cref="Receipt.TryLater"/> or <see cref="Receipt.Unclear"/> where the platform cannot tell now.
    /// </summary>
    Task<Receipt?> FindAsync(Messages.Delivery delivery, CancellationToken ct);

    /// <summary>The bytes of an attached file, or null where the file is gone.</summary>
    Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct);
}
