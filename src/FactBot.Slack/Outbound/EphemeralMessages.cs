using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;

namespace FactBot.Slack.Outbound;

/// <summary>
/// Sends private responses: as an ephemeral message in the channel; where the bot is no member, to the response URL of a slash command or a
/// button; where there is none, as a direct message.
/// </summary>
internal sealed class EphemeralMessages(SlackWebApi api, SlackOptions options, SlackReceipts receipts)
{
    public async Task<Receipt> SendAsync(Delivery delivery, CancellationToken ct)
    {
        if (delivery.For is not { } person)
        {
            return new Receipt.Refused("nobody to say it to");
        }

        var message = SlackRenderer.Render(delivery.View, delivery.PlainText);

        // Slack shows an ephemeral message in a thread only where somebody has written in it, so the response to a press goes to the
        // channel.
        var thread = delivery.ReplyToken is null ? delivery.Place.Thread : null;
        var response = await HereAsync(delivery.Place, thread, person, message, ct);
        if (!IsElsewhere(response))
        {
            return receipts.Of(response, _ => null);
        }

        if (delivery.ReplyToken is { } url && SlackAddresses.IsHook(url, options.ApiBaseUrl, out var address))
        {
            response = await api.RespondAsync(address, Response(message), ct);
            if (response is SlackResponse.Ok or SlackResponse.RateLimited)
            {
                return receipts.Of(response, _ => null);
            }
        }

        return receipts.Of(await PostAsync(person.UserId, null, message, ct), _ => null);
    }

    /// <summary>A direct message is private already, so a lasting message is posted there.</summary>
    private Task<SlackResponse> HereAsync(Place place, string? thread, Person person, SlackMessage message, CancellationToken ct) => place.Channel.StartsWith('D')
        ? PostAsync(place.Channel, place.Thread, message, ct)
        : api.CallAsync(
            "chat.postEphemeral",
            message.In(SlackArguments.None.With("channel", place.Channel).With("user", person.UserId).With("thread_ts", thread)),
            options.BotToken,
            ct);

    private Task<SlackResponse> PostAsync(string channel, string? thread, SlackMessage message, CancellationToken ct) => api.CallAsync(
        "chat.postMessage",
        SlackMessage.Quietly(message.In(SlackArguments.None.With("channel", channel).With("thread_ts", thread))),
        options.BotToken,
        ct);

    private static JsonObject Response(SlackMessage message)
    {
        var response = new JsonObject { ["response_type"] = "ephemeral", ["replace_original"] = false, ["text"] = message.Text };
        if (message.Blocks is { } blocks)
        {
            response["blocks"] = blocks.DeepClone();
        }

        return response;
    }

    private static bool IsElsewhere(SlackResponse response) => response is SlackResponse.Failed failed && SlackErrors.IsElsewhere(failed.Error);
}
