using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Host.Terminal;

namespace FactBot.Host.Desk;

/// <summary>The adapter makes the terminal a chat platform: people type lines, and the desk's messages are printed.</summary>
internal sealed class TerminalAdapter(TerminalChat chat, Transcript transcript, Func<IInbox, CancellationToken, Task> converse) : IChatAdapter
{
    /// <summary>Bytes. A file is read whole into memory, and a larger file is not an article.</summary>
    private const long MaxBytes = 32 << 20;

    private static readonly TimeSpan DiskRetryDelay = TimeSpan.FromSeconds(5);

    public string Platform => TerminalChat.Platform;

    public AdapterState State { get; } = new(Connected: true);

    public Task RunAsync(IInbox inbox, CancellationToken ct) => converse(inbox, ct);

    public Task<Receipt> DeliverAsync(Delivery delivery, CancellationToken ct)
    {
        try
        {
            return Task.FromResult(Deliver(delivery));
        }
        catch (IOException e)
        {
            return Task.FromResult<Receipt>(new Receipt.TryLater(DiskRetryDelay, false, $"the chat's file cannot be written: {e.Message}"));
        }
    }

    public Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct) =>
        Task.FromResult<Receipt?>(chat.FindByKey(delivery.Key) is { } found ? new Receipt.Sent(chat.IdOf(found.Number)) : null);

    public async Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct)
    {
        try
        {
            return new FileInfo(file.Locator) is { Exists: true, Length: <= MaxBytes } ? await File.ReadAllBytesAsync(file.Locator, ct) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private Receipt Deliver(Delivery delivery)
    {
        switch (delivery.Kind)
        {
            case DeliveryKind.Post:
                return Post(delivery);
            case DeliveryKind.Private when delivery.For is { } person:
                transcript.Told(person, delivery.View);
                return new Receipt.Sent(null);
            case DeliveryKind.Edit or DeliveryKind.React when chat.Find(delivery.MessageId) is { IsDeleted: false } message:
                Update(message, delivery.View);
                return new Receipt.Sent(delivery.MessageId);
            default:
                return new Receipt.Refused("the message is gone");
        }
    }

    private Receipt Post(Delivery delivery)
    {
        var (channel, thread) = (delivery.Place.Channel, MessageNumber.Of(delivery.Place.Thread));
        if (delivery.Place.Thread is not null && chat.Find(delivery.Place.Thread) is not { IsDeleted: false })
        {
            return new Receipt.Refused("the thread is gone");
        }

        var message = chat.Post(channel, thread, delivery.Key, delivery.View);
        transcript.Posted(message);
        return new Receipt.Sent(chat.IdOf(message.Number));
    }

    private void Update(ChatMessage message, View view)
    {
        if (view is View.Mark mark)
        {
            transcript.Marked(message, mark);
            return;
        }

        transcript.Changed(message, chat.Change(message.Showing(view)));
    }
}
