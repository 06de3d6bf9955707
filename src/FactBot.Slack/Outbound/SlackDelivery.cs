using System.Text.Json.Nodes;
using FactBot.Core.Messages;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using FactBot.Wire;

namespace FactBot.Slack.Outbound;

/// <summary>Sends deliveries, one attempt each, with the key in the message's metadata. A message of unknown fate is looked up by that key.</summary>
internal sealed class SlackDelivery(SlackWebApi api, SlackOptions options, string botUser, SlackConnectionStatus status, TimeProvider time)
{
    private const string EventType = "factbot_message";

    private readonly SlackReceipts _receipts = new(status);
    private readonly SlackLookup _lookup = new(api, options.BotToken, botUser);
    private readonly SlackReactions _reactions = new(api, options.BotToken, new SlackReceipts(status), time);
    private readonly EphemeralMessages _ephemeral = new(api, options, new SlackReceipts(status));

    public Task<Receipt> SendAsync(Delivery delivery, CancellationToken ct) => delivery.Kind switch
    {
        DeliveryKind.Post => PostAsync(delivery, ct),
        DeliveryKind.Edit => EditAsync(delivery, ct),
        DeliveryKind.Private => _ephemeral.SendAsync(delivery, ct),
        DeliveryKind.React => _reactions.SetAsync(delivery, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(delivery), delivery.Kind, "No way to send this."),
    };

    public Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct) =>
        delivery.Kind is DeliveryKind.Post ? _lookup.FindAsync(delivery, ct) : Task.FromResult<Receipt?>(null);

    private async Task<Receipt> PostAsync(Delivery delivery, CancellationToken ct)
    {
        var arguments = SlackMessage.Quietly(SlackRenderer.Render(delivery.View, delivery.PlainText).In(SlackArguments.None.With("channel", delivery.Place.Channel)))
            .With("thread_ts", delivery.Place.Thread)
            .With("reply_broadcast", delivery.Place.Thread is null ? null : "false")
            .With("metadata", Metadata(delivery));
        return _receipts.Of(await api.CallAsync("chat.postMessage", arguments, options.BotToken, ct), body => body.Text("ts"));
    }

    /// <summary>Edits repeat the metadata, because an edit without it removes it. An edit to plain text removes the blocks.</summary>
    private async Task<Receipt> EditAsync(Delivery delivery, CancellationToken ct)
    {
        var message = SlackRenderer.Render(delivery.View, delivery.PlainText);
        var arguments = (message with { Blocks = message.Blocks ?? [] }).In(SlackArguments.None.With("channel", delivery.Place.Channel).With("ts", delivery.MessageId))
            .With("metadata", Metadata(delivery));
        return _receipts.Of(await api.CallAsync("chat.update", arguments, options.BotToken, ct), _ => delivery.MessageId);
    }

    private static JsonObject Metadata(Delivery delivery) =>
        new() { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["key"] = delivery.Key } };
}
