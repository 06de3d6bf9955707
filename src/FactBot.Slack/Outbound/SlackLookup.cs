using System.Text.Json;
using FactBot.Core.Messages;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using FactBot.Wire;

namespace FactBot.Slack.Outbound;

/// <summary>Looks for a message by the key in its metadata, among the bot's own messages since the first attempt.</summary>
internal sealed class SlackLookup(SlackWebApi api, string botToken, string botUser)
{
    /// <summary>The page size, and the limit of pages; messages after those are not found.</summary>
    private const int PageSize = 200;
    private const int MostPages = 5;

    /// <summary>The tolerated difference between this machine's clock and Slack's.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct)
    {
        var (method, arguments) = Question(delivery);
        for (var page = 0; page < MostPages; page++)
        {
            var response = await api.CallAsync(method, arguments, botToken, ct);
            if (response is not SlackResponse.Ok ok)
            {
                return NoAnswer(response);
            }

            if (Found(ok.Body, delivery.Key) is { } found)
            {
                return new Receipt.Sent(found);
            }

            if (ok.Body.Text("response_metadata", "next_cursor") is not { Length: > 0 } cursor)
            {
                return null;
            }

            arguments = arguments.With("cursor", cursor);
        }

        return new Receipt.Unclear("too much was said since to find it");
    }

    private static (string Method, SlackArguments Arguments) Question(Delivery delivery)
    {
        var arguments = SlackArguments.None.With("channel", delivery.Place.Channel).With("include_all_metadata", true).With("limit", PageSize);
        arguments = delivery.FirstTriedAt is { } first ? arguments.With("oldest", first - ClockSlack) : arguments;
        return delivery.Place.Thread is { } thread ? ("conversations.replies", arguments.With("ts", thread)) : ("conversations.history", arguments);
    }

    private static Receipt? NoAnswer(SlackResponse response) => response switch
    {
        SlackResponse.RateLimited limited => new Receipt.TryLater(limited.RetryAfter, true, "Slack asks for a pause"),
        SlackResponse.Failed { Error: "channel_not_found" or "thread_not_found" or "not_in_channel" } => null,
        SlackResponse.Failed failed when SlackErrors.Passing(failed.Error) || SlackErrors.IsToken(failed.Error) => new Receipt.TryLater(Pause, false, failed.Error),
        SlackResponse.Failed failed => new Receipt.Unclear(failed.ToString()),
        SlackResponse.NotSent unsent => new Receipt.TryLater(Pause, false, unsent.Why),
        SlackResponse.Unclear unclear => new Receipt.TryLater(Pause, false, unclear.Why),
        _ => throw new InvalidOperationException("An answer of no kind."),
    };

    /// <summary>Any app can put any key into its own messages, so only the bot's count.</summary>
    private string? Found(JsonElement body, string key) => body.Items("messages")
        .Where(m => m.Text("user") == botUser && m.Child("metadata", "event_payload")?.Text("key") == key)
        .Select(m => m.Text("ts"))
        .FirstOrDefault();
}
