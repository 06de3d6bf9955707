using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>
/// Messages that address the bot, by mention or directly, and replies to its messages. A mention arrives as an event of its own and as a
/// message; both yield the same event.
/// </summary>
internal sealed class AddressedMessages(SlackEventContext context, IDeskQueries desk)
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "file_share", "thread_broadcast" };

    /// <summary>The event of a message; null where the message is not for the bot.</summary>
    public async Task<InboundEvent?> ReadAsync(JsonElement message, CancellationToken ct)
    {
        if (context.IsProgram(message) || message.Text("channel") is not { Length: > 0 } channel || message.Text("ts") is not { Length: > 0 } ts
            || (message.Text("subtype") is { } kind && !Kinds.Contains(kind)))
        {
            return null;
        }

        var (place, thread) = (context.Self.Place(channel), SlackEventContext.ThreadOf(message));
        var isDirect = channel.StartsWith('D');
        var toBot = context.ToBot(message);
        var request = toBot is not null ? await AskedAsync(message, toBot, ct)
            : thread is not null && await context.IsBotsThreadAsync(desk, message, new MessageRef(place, thread), ct) ? await RepliedAsync(message, place, thread, ct)
            : isDirect ? await AskedAsync(message, message.Text("text") ?? "", ct)
            : null;
        return request is null ? null
            : await context.EventAsync($"m:{channel}:{ts}", place with { Thread = thread }, message.Text("user"), request, ct) with { MessageId = ts };
    }

    private async Task<Request> AskedAsync(JsonElement message, string words, CancellationToken ct) =>
        AttachedRequests.Of(await context.NeutralAsync(words, ct), SlackEventContext.Files(message));

    private async Task<Request> RepliedAsync(JsonElement message, Place channel, string thread, CancellationToken ct) => new Request.ThreadReply(
        new MessageRef(channel, message.Text("ts")!), thread, await context.NeutralAsync(message.Text("text") ?? "", ct), SlackEventContext.Files(message));
}
