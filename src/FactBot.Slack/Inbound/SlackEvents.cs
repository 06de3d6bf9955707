using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>Who the bot is in its workspace, by auth.test.</summary>
public sealed record SlackIdentity(string Team, string User, string? Bot);

/// <summary>Messages and what happens to them, from the Events API. What is not for the bot gives null, and is forgotten.</summary>
public sealed class SlackEvents(SlackIdentity self, SlackDirectory directory, IDeskNow desk)
{
    private static readonly HashSet<string> Spoken = new(StringComparer.Ordinal) { "file_share", "thread_broadcast" };

    public async Task<InboundEvent?> ReadAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Child("event") is not { } happened)
        {
            return null;
        }

        var id = payload.Text("event_id") ?? "";
        return happened.Text("type") switch
        {
            "app_mention" => await MentionAsync(happened, ct).ConfigureAwait(false),
            "message" => await MessageAsync(happened, ct).ConfigureAwait(false),
            "member_joined_channel" when happened.Text("user") == self.User => await AboutChannelAsync(id, happened.Text("channel"), happened.Text("inviter"), p => new Request.Joined(), ct).ConfigureAwait(false),
            "channel_left" or "group_left" or "channel_deleted" or "group_deleted" or "channel_archive" or "group_archive" =>
                await AboutChannelAsync(id, happened.Text("channel"), null, p => new Request.Gone(p, null), ct).ConfigureAwait(false),
            _ => null,
        };
    }

    private Task<InboundEvent?> MessageAsync(JsonElement message, CancellationToken ct) => message.Text("subtype") switch
    {
        "message_changed" => ChangedAsync(message, ct),
        "message_deleted" => DeletedAsync(message, ct),
        null => SaidAsync(message, ct),
        var kind when Spoken.Contains(kind) => SaidAsync(message, ct),
        _ => Task.FromResult<InboundEvent?>(null),
    };

    private async Task<InboundEvent?> MentionAsync(JsonElement message, CancellationToken ct)
    {
        if (IsOwn(message) || MentionText.Behind(message.Text("text") ?? "", self.User) is not { } words)
        {
            return null;
        }

        return await AddressedAsync(message, words, ct).ConfigureAwait(false);
    }

    /// <summary>A mention comes as an event of its own; what is left are direct messages and replies to the bot.</summary>
    private async Task<InboundEvent?> SaidAsync(JsonElement message, CancellationToken ct)
    {
        var text = message.Text("text") ?? "";
        if (IsOwn(message) || message.Text("channel") is not { } channel || message.Text("ts") is not { } ts)
        {
            return null;
        }

        var isDirect = channel.StartsWith('D');
        if (!isDirect && MentionText.Behind(text, self.User) is not null)
        {
            return null;
        }

        if (message.Text("thread_ts") is { } thread && thread != ts && await IsBotsAsync(message, channel, thread, ct).ConfigureAwait(false))
        {
            var place = Place(channel);
            var words = await NeutralAsync(text, ct).ConfigureAwait(false);
            return await EventAsync($"m:{channel}:{ts}", place.Under(thread), message.Text("user"), new Request.Reply(new MessageRef(place, ts), thread, words, Files(message)), ts, ct).ConfigureAwait(false);
        }

        return isDirect ? await AddressedAsync(message, text, ct).ConfigureAwait(false) : null;
    }

    private async Task<InboundEvent?> AddressedAsync(JsonElement message, string words, CancellationToken ct)
    {
        if (message.Text("channel") is not { } channel || message.Text("ts") is not { } ts)
        {
            return null;
        }

        var files = Files(message);
        var typed = await NeutralAsync(words, ct).ConfigureAwait(false);
        Request request = files.Length > 0 && (typed.Trim().Length == 0 || typed.Trim().Equals("check", StringComparison.OrdinalIgnoreCase))
            ? new Request.CheckFile(files[0])
            : CommandGrammar.Parse(typed);
        var thread = message.Text("thread_ts") is { } root && root != ts ? root : null;
        return await EventAsync($"m:{channel}:{ts}", Place(channel) with { Thread = thread }, message.Text("user"), request, ts, ct).ConfigureAwait(false);
    }

    private async Task<InboundEvent?> ChangedAsync(JsonElement happened, CancellationToken ct)
    {
        if (happened.Child("message") is not { } now || happened.Text("channel") is not { } channel || now.Text("ts") is not { } ts || IsOwn(now))
        {
            return null;
        }

        // A link's preview is a change too, and nobody's edit.
        if (now.Text("text") == happened.Text("previous_message", "text") && now.Text("subtype") != "tombstone")
        {
            return null;
        }

        var place = Place(channel);
        var thread = now.Text("thread_ts") is { } root && root != ts ? root : null;
        if (!await desk.KnowsAsync(new MessageRef(place, ts), ct).ConfigureAwait(false)
            && (thread is null || !await desk.KnowsAsync(new MessageRef(place, thread), ct).ConfigureAwait(false)))
        {
            return null;
        }

        var key = $"e:{channel}:{ts}:{now.Text("edited", "ts") ?? happened.Text("event_ts")}";
        Request request = now.Text("subtype") == "tombstone"
            ? new Request.Deleted(new MessageRef(place, ts))
            : new Request.Edited(new MessageRef(place, ts), thread, await NeutralAsync(now.Text("text") ?? "", ct).ConfigureAwait(false));
        return await EventAsync(key, place with { Thread = thread }, now.Text("user") ?? happened.Text("previous_message", "user"), request, request is Request.Edited ? ts : null, ct).ConfigureAwait(false);
    }

    private async Task<InboundEvent?> DeletedAsync(JsonElement happened, CancellationToken ct)
    {
        if (happened.Text("channel") is not { } channel || happened.Text("deleted_ts") is not { } ts)
        {
            return null;
        }

        var place = Place(channel);
        if (!await desk.KnowsAsync(new MessageRef(place, ts), ct).ConfigureAwait(false))
        {
            return null;
        }

        var own = happened.Child("previous_message") is { } before && IsOwn(before);
        Request request = own ? new Request.Gone(place, ts) : new Request.Deleted(new MessageRef(place, ts));
        return await EventAsync($"d:{channel}:{ts}", place, happened.Text("previous_message", "user"), request, null, ct).ConfigureAwait(false);
    }

    private async Task<InboundEvent?> AboutChannelAsync(string id, string? channel, string? by, Func<Place, Request> request, CancellationToken ct) =>
        channel is null || id.Length == 0 ? null
            : await EventAsync($"c:{id}", Place(channel), by ?? self.User, request(Place(channel)), null, ct).ConfigureAwait(false);

    private async Task<InboundEvent> EventAsync(string key, Place place, string? user, Request request, string? message, CancellationToken ct) =>
        new(new EventKey($"slack:{self.Team}:{key}"), place, await directory.ActorAsync(self.Team, user ?? self.User, ct).ConfigureAwait(false), request)
        {
            Audience = await directory.AudienceAsync(place.Channel, ct).ConfigureAwait(false),
            MessageId = message,
        };

    /// <summary>In a thread of the bot's: one that is known, or one whose first message is the bot's own (its receipt may be on its way).</summary>
    private async Task<bool> IsBotsAsync(JsonElement message, string channel, string thread, CancellationToken ct) =>
        message.Text("parent_user_id") == self.User || await desk.KnowsAsync(new MessageRef(Place(channel), thread), ct).ConfigureAwait(false);

    private async Task<string> NeutralAsync(string text, CancellationToken ct)
    {
        await directory.LearnAsync(MentionText.Mentioned(text), ct).ConfigureAwait(false);
        return MentionText.Neutral(text, directory.NameOf);
    }

    private bool IsOwn(JsonElement message) =>
        message.Text("user") == self.User || message.Child("bot_id") is not null || message.Text("subtype") == "bot_message";

    private Place Place(string channel) => new(SlackAdapter.PlatformName, self.Team, channel);

    private static ImmutableArray<AttachedFile> Files(JsonElement message) =>
    [
        .. message.Items("files")
            .Where(f => f.Text("url_private_download") is not null)
            .Select(f => new AttachedFile(f.Text("name") ?? "file", f.Text("url_private_download")!, f.Number("size") ?? 0)),
    ];
}
