using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>Messages and channel changes from the Events API. What is not for the bot yields null and is dropped.</summary>
internal sealed class SlackEvents(SlackEventContext context, SlackDirectory directory, IDeskQueries desk)
{
    private readonly AddressedMessages _messages = new(context, desk);
    private readonly MessageChanges _changes = new(context, desk);

    /// <param name="payload">The callback that holds the event.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<InboundEvent?> ReadAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Child("event") is not { } json)
        {
            return null;
        }

        if (payload.Flag("is_ext_shared_channel") && json.Text("channel") is { } shared)
        {
            directory.LearnShared(shared);
        }

        return json.Text("type") switch
        {
            "app_mention" or "message" => await MessageAsync(json, ct),
            "member_joined_channel" when json.Text("user") == context.Self.User =>
                await AboutChannelAsync(payload, json.Text("inviter"), _ => new Request.Joined(), ct),
            "channel_left" or "group_left" or "channel_deleted" or "group_deleted" or "channel_archive" or "group_archive" =>
                await AboutChannelAsync(payload, json.Text("user"), p => new Request.Gone(p, null), ct),
            _ => null,
        };
    }

    /// <summary>The event of a message in the form of the Events API.</summary>
    public Task<InboundEvent?> MessageAsync(JsonElement message, CancellationToken ct) => message.Text("subtype") switch
    {
        "message_changed" => _changes.EditedAsync(message, ct),
        "message_deleted" => _changes.DeletedAsync(message, ct),
        _ => _messages.ReadAsync(message, ct),
    };

    /// <summary>The last edit of a message that was read later.</summary>
    public Task<InboundEvent?> EditAsync(string channel, JsonElement message, string edited, CancellationToken ct) =>
        _changes.EditedAsync(channel, message.Text("ts") ?? "", message, edited, ct);

    private async Task<InboundEvent?> AboutChannelAsync(JsonElement payload, string? by, Func<Place, Request> request, CancellationToken ct)
    {
        if (payload.Text("event", "channel") is not { Length: > 0 } channel || payload.Text("event_id") is not { Length: > 0 } id)
        {
            return null;
        }

        directory.Forget(channel);
        var place = context.Self.Place(channel);
        return await context.EventAsync($"c:{id}", place, by, request(place), ct);
    }
}
