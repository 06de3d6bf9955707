using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>
/// Edits and deletions of messages that are stored or stand under the bot's messages. An edited command is not carried out again and
/// becomes no note.
/// </summary>
internal sealed class MessageChanges(SlackEventContext context, IDeskQueries desk)
{
    private const string Tombstone = "tombstone";

    public async Task<InboundEvent?> EditedAsync(JsonElement json, CancellationToken ct)
    {
        if (json.Child("message") is not { } now || json.Text("channel") is not { Length: > 0 } channel || now.Text("ts") is not { Length: > 0 } ts)
        {
            return null;
        }

        // Slack replaces the deleted first message of a thread by a tombstone.
        if (now.Text("subtype") == Tombstone)
        {
            return await GoneAsync(channel, ts, json.Child("previous_message") ?? default, ct);
        }

        // Slack also sends a change for a link preview and for a counted reply; neither is an edit.
        return context.IsProgram(now) || now.Text("text") == json.Text("previous_message", "text") ? null
            : await EditedAsync(channel, ts, now, now.Text("edited", "ts") ?? json.Text("event_ts") ?? "", ct);
    }

    /// <summary>The event of an edited message, with its current text and the time of its last edit.</summary>
    public async Task<InboundEvent?> EditedAsync(string channel, string ts, JsonElement now, string edited, CancellationToken ct)
    {
        var (message, thread) = (new MessageRef(context.Self.Place(channel), ts), SlackEventContext.ThreadOf(now));
        var toBot = context.ToBot(now);
        if (!await desk.KnowsAsync(message, ct)
            && (toBot is not null || thread is null || !await context.IsBotsThreadAsync(desk, now, new MessageRef(message.Channel, thread), ct)))
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

    public Task<InboundEvent?> DeletedAsync(JsonElement json, CancellationToken ct) =>
        json.Text("channel") is { Length: > 0 } channel && json.Text("deleted_ts") is { Length: > 0 } ts
            ? GoneAsync(channel, ts, json.Child("previous_message") ?? default, ct)
            : Task.FromResult<InboundEvent?>(null);

    /// <summary>A deleted bot message cancels what waits for it.</summary>
    private async Task<InboundEvent?> GoneAsync(string channel, string ts, JsonElement before, CancellationToken ct)
    {
        var message = new MessageRef(context.Self.Place(channel), ts);
        var thread = SlackEventContext.ThreadOf(before);
        Request? request = context.IsOwn(before) ? new Request.Gone(message.Channel, ts)
            : await desk.KnowsAsync(message, ct) || (thread is not null && await context.IsBotsThreadAsync(desk, before, new MessageRef(message.Channel, thread), ct))
                ? new Request.Deleted(message)
            : null;
        return request is null ? null
            : await context.EventAsync($"d:{channel}:{ts}", message.Channel with { Thread = thread }, before.Text("user"), request, ct);
    }
}
