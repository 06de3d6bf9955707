using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>Messages and channels, from the Events API. What is not for the bot gives null, and is forgotten.</summary>
internal sealed class SlackEvents(SlackEventContext context, SlackDirectory directory, IDeskQueries desk)
{
    private readonly AddressedMessages _spoken = new(context, desk);
    private readonly MessageChanges _changed = new(context, desk);

    /// <param name="payload">The callback around the event.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<InboundEvent?> ReadAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Child("event") is not { } happened)
        {
            return null;
        }

        if (payload.Flag("is_ext_shared_channel") && happened.Text("channel") is { } shared)
        {
            directory.LearnShared(shared);
        }

        return happened.Text("type") switch
        {
            "app_mention" or "message" => await MessageAsync(happened, ct),
            "member_joined_channel" when happened.Text("user") == context.Self.User =>
                await AboutChannelAsync(payload, happened.Text("inviter"), _ => new Request.Joined(), ct),
            "channel_left" or "group_left" or "channel_deleted" or "group_deleted" or "channel_archive" or "group_archive" =>
                await AboutChannelAsync(payload, happened.Text("user"), p => new Request.Gone(p, null), ct),
            _ => null,
        };
    }

    /// <summary>A message as the Events API tells of it.</summary>
    public Task<InboundEvent?> MessageAsync(JsonElement message, CancellationToken ct) => message.Text("subtype") switch
    {
        "message_changed" => _changed.EditedAsync(message, ct),
        "message_deleted" => _changed.DeletedAsync(message, ct),
        _ => _spoken.ReadAsync(message, ct),
    };

    /// <summary>The last edit of a message that was read again.</summary>
    public Task<InboundEvent?> EditAsync(string channel, JsonElement message, string edited, CancellationToken ct) =>
        _changed.EditedAsync(channel, message.Text("ts") ?? "", message, edited, ct);

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
