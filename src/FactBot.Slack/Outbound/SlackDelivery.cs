using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Core.Delivery;
using FactBot.Core.Views;
using FactBot.Slack.Protocol;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Outbound;

/// <summary>Sends deliveries: one attempt each, with the key in the message's metadata, and looks for it there where nobody knows.</summary>
public sealed class SlackDelivery(SlackWebApi api, string botToken, string botUser)
{
    private const string EventType = "factbot_message";

    /// <summary>Messages looked through for a key, and the slack allowed to clocks.</summary>
    private const int Looked = 200;
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    /// <summary>What Slack says when it cannot work just now; anything else that it refuses is refused for good.</summary>
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "internal_error", "fatal_error", "service_unavailable", "team_added_to_org", "request_timeout", "ratelimited", "rate_limited", "message_limit_exceeded",
    };

    /// <summary>Refusals of a mark or an edit that mean: it is so already, or there is nothing to do it to.</summary>
    private static readonly HashSet<string> Settled = new(StringComparer.Ordinal) { "already_reacted", "no_reaction", "message_not_found", "too_many_reactions", "too_many_emoji" };

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public Task<Receipt> SendAsync(Delivery delivery, CancellationToken ct) => delivery.Kind switch
    {
        DeliveryKind.Post => PostAsync(delivery, ct),
        DeliveryKind.Edit => EditAsync(delivery, ct),
        DeliveryKind.Private => WhisperAsync(delivery, ct),
        DeliveryKind.React => MarkAsync(delivery, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(delivery), delivery.Kind, "No way to send this."),
    };

    /// <summary>Looks for the key among the bot's own messages since shortly before the first attempt.</summary>
    public async Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct)
    {
        if (delivery.Kind is not DeliveryKind.Post)
        {
            return null;
        }

        var since = (delivery.FirstTriedAt ?? DateTimeOffset.MinValue) - (delivery.FirstTriedAt is null ? TimeSpan.Zero : ClockSlack);
        var arguments = SlackArguments.None
            .With("channel", delivery.Place.Channel)
            .With("include_all_metadata", true)
            .With("limit", Looked)
            .With("oldest", Seconds(since));
        var thread = delivery.Place.Thread;
        var answer = thread is null
            ? await api.CallAsync("conversations.history", arguments, botToken, ct).ConfigureAwait(false)
            : await api.CallAsync("conversations.replies", arguments.With("ts", thread), botToken, ct).ConfigureAwait(false);
        return answer switch
        {
            SlackAnswer.Ok ok => Found(ok.Body, delivery.Key),
            SlackAnswer.RateLimited limited => new Receipt.TryLater(limited.RetryAfter, true, "Slack asks for a pause"),
            SlackAnswer.Failed { Error: "channel_not_found" or "thread_not_found" or "not_in_channel" } => null,
            SlackAnswer.Failed failed => new Receipt.Unclear(failed.ToString()),
            SlackAnswer.NotSent unsent => new Receipt.TryLater(Pause, false, unsent.Why),
            SlackAnswer.Unclear unclear => new Receipt.TryLater(Pause, false, unclear.Why),
            _ => throw new InvalidOperationException("An answer of no kind."),
        };
    }

    private async Task<Receipt> PostAsync(Delivery delivery, CancellationToken ct)
    {
        var arguments = Message(SlackArguments.None.With("channel", delivery.Place.Channel), delivery)
            .With("thread_ts", delivery.Place.Thread)
            .With("reply_broadcast", delivery.Place.Thread is null ? null : "false")
            .With("unfurl_links", false)
            .With("unfurl_media", false)
            .With("parse", "none")
            .With("metadata", new JsonObject { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["key"] = delivery.Key } });
        return Settle(await api.CallAsync("chat.postMessage", arguments, botToken, ct).ConfigureAwait(false), body => body.Text("ts"));
    }

    /// <summary>Edits carry the metadata again: an edit without it takes it away.</summary>
    private async Task<Receipt> EditAsync(Delivery delivery, CancellationToken ct)
    {
        var arguments = Message(SlackArguments.None.With("channel", delivery.Place.Channel).With("ts", delivery.MessageId), delivery)
            .With("parse", "none")
            .With("metadata", new JsonObject { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["key"] = delivery.Key } });
        return Settle(await api.CallAsync("chat.update", arguments, botToken, ct).ConfigureAwait(false), _ => delivery.MessageId);
    }

    private async Task<Receipt> WhisperAsync(Delivery delivery, CancellationToken ct)
    {
        if (delivery.For is not { } person)
        {
            return new Receipt.Refused("nobody to say it to");
        }

        var channel = SlackArguments.None.With("channel", delivery.Place.Channel);
        var answer = delivery.Place.Channel.StartsWith('D')
            ? await api.CallAsync("chat.postMessage", Message(channel, delivery).With("unfurl_links", false).With("unfurl_media", false), botToken, ct).ConfigureAwait(false)
            : await api.CallAsync("chat.postEphemeral", Message(channel.With("user", person.UserId), delivery).With("thread_ts", delivery.Place.Thread), botToken, ct).ConfigureAwait(false);
        return answer is SlackAnswer.Failed { Error: "not_in_channel" or "channel_not_found" or "user_not_in_channel" }
            ? await WriteToAsync(person.UserId, delivery, ct).ConfigureAwait(false)
            : Settle(answer, _ => null);
    }

    /// <summary>Where the bot is no member it can only write to the person.</summary>
    private async Task<Receipt> WriteToAsync(string user, Delivery delivery, CancellationToken ct) => Settle(
        await api.CallAsync("chat.postMessage", Message(SlackArguments.None.With("channel", user), delivery).With("unfurl_links", false).With("unfurl_media", false), botToken, ct).ConfigureAwait(false),
        _ => null);

    private async Task<Receipt> MarkAsync(Delivery delivery, CancellationToken ct)
    {
        var kind = ((View.Mark)delivery.View).Kind;
        var target = SlackArguments.None.With("channel", delivery.Place.Channel).With("timestamp", delivery.MessageId);
        if (kind is not MarkKind.Seen)
        {
            await api.CallAsync("reactions.remove", target.With("name", Emoji(MarkKind.Seen)), botToken, ct).ConfigureAwait(false);
        }

        var answer = await api.CallAsync("reactions.add", target.With("name", Emoji(kind)), botToken, ct).ConfigureAwait(false);
        return answer is SlackAnswer.Failed failed && Settled.Contains(failed.Error) ? new Receipt.Sent(null) : Settle(answer, _ => null);
    }

    private static SlackArguments Message(SlackArguments arguments, Delivery delivery)
    {
        var message = SlackRenderer.Render(delivery.View, delivery.PlainText);
        return arguments.With("text", message.Text).With("blocks", message.Blocks ?? (delivery.Kind is DeliveryKind.Edit ? new JsonArray() : null));
    }

    private static Receipt Settle(SlackAnswer answer, Func<JsonElement, string?> id) => answer switch
    {
        SlackAnswer.Ok ok => new Receipt.Sent(id(ok.Body)),
        SlackAnswer.RateLimited limited => new Receipt.TryLater(limited.RetryAfter, true, "Slack asks for a pause"),
        SlackAnswer.NotSent unsent => new Receipt.TryLater(Pause, false, unsent.Why),
        SlackAnswer.Failed failed when Passing.Contains(failed.Error) => new Receipt.TryLater(Pause, false, failed.Error),
        SlackAnswer.Failed failed => new Receipt.Refused(failed.ToString()),
        SlackAnswer.Unclear unclear => new Receipt.Unclear(unclear.Why),
        _ => throw new InvalidOperationException("An answer of no kind."),
    };

    private Receipt.Sent? Found(JsonElement body, string key) => body.Items("messages")
        .Where(m => m.Text("user") == botUser || m.Child("bot_id") is not null)
        .FirstOrDefault(m => m.Child("metadata", "event_payload")?.Text("key") == key) is { ValueKind: JsonValueKind.Object } found
            ? new Receipt.Sent(found.Text("ts"))
            : null;

    private static string Seconds(DateTimeOffset at) =>
        Math.Max(0, at.ToUnixTimeSeconds()).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Emoji(MarkKind kind) => kind switch
    {
        MarkKind.Seen => "eyes",
        MarkKind.Done => "white_check_mark",
        _ => "warning",
    };
}
