using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>
/// Edits and deletions, where the message is kept or stands under the bot's. A command that is mended is not carried out again, and
/// is no note either.
/// </summary>
internal sealed class MessageChanges(SlackEventContext context, IDeskQueries desk)
{
    private const string Tombstone = "tombstone";

    public async Task<InboundEvent?> EditedAsync(JsonElement happened, CancellationToken ct)
    {
        if (happened.Child("message") is not { } now || happened.Text("channel") is not { Length: > 0 } channel || now.Text("ts") is not { Length: > 0 } ts)
        {
            return null;
        }

        // The first message of a thread leaves a stone behind, which is Slack's own.
        if (now.Text("subtype") == Tombstone)
        {
            return await GoneAsync(channel, ts, happened.Child("previous_message") ?? default, ct);
        }

        // A link's preview is a change too, and so is a reply that is counted: nobody's edit.
        return context.IsProgram(now) || now.Text("text") == happened.Text("previous_message", "text") ? null
            : await EditedAsync(channel, ts, now, now.Text("edited", "ts") ?? happened.Text("event_ts") ?? "", ct);
    }

    /// <summary>A message as it is now, and when it was edited last.</summary>
    public async Task<InboundEvent?> EditedAsync(string channel, string ts, JsonElement now, string edited, CancellationToken ct)
    {
        var (message, thread) = (new MessageRef(context.Self.Place(channel), ts), SlackEventContext.ThreadOf(now));
        var toBot = context.ToBot(now);
        if (!await desk.KnowsAsync(message, ct)
            && (toBot is not null || thread is null || !await IsBotsAsync(now, message.Channel, thread, ct)))
        {
            return null;
        }

        var words = await context.NeutralAsync(toBot ?? now.Text("text") ?? "", ct);
        return await context.EventAsync(
            $"e:{channel}:{ts}:{edited}", message.Channel with { Thread = thread }, now.Text("user"), new Request.Edited(message, thread, words), ct) with
        {
            MessageId = ts,
        };
    }

    public Task<InboundEvent?> DeletedAsync(JsonElement happened, CancellationToken ct) =>
        happened.Text("channel") is { Length: > 0 } channel && happened.Text("deleted_ts") is { Length: > 0 } ts
            ? GoneAsync(channel, ts, happened.Child("previous_message") ?? default, ct)
            : Task.FromResult<InboundEvent?>(null);

    /// <summary>A message of the bot that is gone takes with it what waits for it.</summary>
    private async Task<InboundEvent?> GoneAsync(string channel, string ts, JsonElement before, CancellationToken ct)
    {
        var message = new MessageRef(context.Self.Place(channel), ts);
        var thread = SlackEventContext.ThreadOf(before);
        Request? request = context.IsOwn(before) ? new Request.Gone(message.Channel, ts)
            : await desk.KnowsAsync(message, ct) || (thread is not null && await IsBotsAsync(before, message.Channel, thread, ct))
                ? new Request.Deleted(message)
            : null;
        return request is null ? null
            : await context.EventAsync($"d:{channel}:{ts}", message.Channel with { Thread = thread }, before.Text("user"), request, ct);
    }

    private async Task<bool> IsBotsAsync(JsonElement message, Place channel, string thread, CancellationToken ct) =>
        message.Text("parent_user_id") == context.Self.User || await desk.KnowsAsync(new MessageRef(channel, thread), ct);
}
