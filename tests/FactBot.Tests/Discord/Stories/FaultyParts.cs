using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Discord.Stories;

/// <summary>Gives every event a new key: what comes twice is done twice.</summary>
internal sealed class Forgetful(IInbox inbox) : IInbox
{
    private int _count;

    public Task AcceptAsync(InboundEvent received, CancellationToken ct) =>
        inbox.AcceptAsync(received with { Key = new($"{received.Key}#{Interlocked.Increment(ref _count)}") }, ct);
}

/// <summary>A disk that takes nothing until it is let.</summary>
internal sealed class SlowDisk
{
    private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is accepted counts as stored before it is.</summary>
    public bool IsHasty { get; init; }

    /// <summary>What it is slow with; all else is stored at once.</summary>
    public Func<Request, bool> Holds { get; init; } = request => request is Request.CheckLink;

    public void Free() => _free.TrySetResult();

    public IInbox Before(IInbox inbox) => new Disk(this, inbox);

    private sealed class Disk(SlowDisk disk, IInbox inbox) : IInbox
    {
        public async Task AcceptAsync(InboundEvent received, CancellationToken ct)
        {
            if (!disk.Holds(received.Request))
            {
                await inbox.AcceptAsync(received, ct);
                return;
            }

            disk.Asked.TrySetResult();
            if (!disk.IsHasty)
            {
                await disk._free.Task.WaitAsync(ct);
                await inbox.AcceptAsync(received, ct);
            }
        }
    }
}

/// <summary>A disk that may be full, and what it took.</summary>
internal sealed class FullDisk
{
    private int _refused;

    public volatile bool IsFull;

    public int Refused => Volatile.Read(ref _refused);

    public ConcurrentQueue<InboundEvent> Accepted { get; } = [];

    public IInbox Around(IInbox inbox) => new Disk(this, inbox);

    private sealed class Disk(FullDisk disk, IInbox inbox) : IInbox
    {
        public async Task AcceptAsync(InboundEvent received, CancellationToken ct)
        {
            if (disk.IsFull)
            {
                Interlocked.Increment(ref disk._refused);
                throw new StoreUnavailableException("The disk is full.");
            }

            await inbox.AcceptAsync(received, ct);
            disk.Accepted.Enqueue(received);
        }
    }
}

/// <summary>Sends again without asking, and under another key each time.</summary>
internal sealed class BlindChat(IChatAdapter chat) : IChatAdapter
{
    private int _count;

    public string Platform => chat.Platform;

    public AdapterState State => chat.State;

    public Task RunAsync(IInbox inbox, CancellationToken ct) => chat.RunAsync(inbox, ct);

    public Task<Receipt> DeliverAsync(FactBot.Core.Messages.Delivery delivery, CancellationToken ct) =>
        chat.DeliverAsync(delivery with { Key = $"{delivery.Key}#{Interlocked.Increment(ref _count)}" }, ct);

    public Task<Receipt?> FindAsync(FactBot.Core.Messages.Delivery delivery, CancellationToken ct) => Task.FromResult<Receipt?>(null);

    public Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct) => chat.ReadFileAsync(file, ct);
}

/// <summary>Changes what leaves: a bot without one of its guards.</summary>
internal sealed class Tampering(HttpMessageHandler wire, Action<JsonObject> change) : DelegatingHandler(wire)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content && JsonNode.Parse(await content.ReadAsStringAsync(cancellationToken)) is JsonObject body)
        {
            change(body);
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
