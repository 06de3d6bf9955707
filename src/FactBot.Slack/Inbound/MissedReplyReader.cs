using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>
/// Reads the bot's open threads after a start and after a break, and passes on what was posted meanwhile. It uses the same keys as live
/// events, so what arrived after all is deduplicated. Deletions cannot be read any more, nor edits of messages from before the break.
/// </summary>
internal sealed class MissedReplyReader(SlackWebApi api, string botToken, SlackEvents events, TimeProvider time)
{
    /// <summary>The page size, and the limit of pages for a thread.</summary>
    private const int PageSize = 200;
    private const int MostPages = 10;

    /// <summary>How long Slack's rate limits may delay the reading. What is not read by then comes with the person's next edit, or not at all.</summary>
    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(10);

    /// <returns>The number of threads that could not be read to their end.</returns>
    public async Task<int> ReadAsync(IEnumerable<MessageRef> threads, DateTimeOffset since, IInbox inbox, CancellationToken ct)
    {
        var (began, failed) = (time.GetTimestamp(), 0);
        foreach (var thread in threads)
        {
            failed += await ReadAsync(thread, since, began, inbox, ct) ? 0 : 1;
        }

        return failed;
    }

    private async Task<bool> ReadAsync(MessageRef thread, DateTimeOffset since, long began, IInbox inbox, CancellationToken ct)
    {
        var arguments = SlackArguments.None
            .With("channel", thread.Channel.Channel).With("ts", thread.MessageId).With("oldest", since).With("limit", PageSize);
        for (var page = 0; page < MostPages; page++)
        {
            if (await AskAsync(arguments, began, ct) is not { } body)
            {
                return false;
            }

            foreach (var message in body.Items("messages"))
            {
                await HandOnAsync(message, thread.Channel.Channel, since, inbox, ct);
            }

            if (body.Text("response_metadata", "next_cursor") is not { Length: > 0 } cursor)
            {
                return true;
            }

            arguments = arguments.With("cursor", cursor);
        }

        return false;
    }

    private async Task<JsonElement?> AskAsync(SlackArguments arguments, long began, CancellationToken ct)
    {
        while (true)
        {
            switch (await api.CallAsync("conversations.replies", arguments, botToken, ct))
            {
                case SlackResponse.Ok ok:
                    return ok.Body;
                case SlackResponse.Failed { Error: var error } when !SlackErrors.Passing(error):
                    // The thread is gone or no longer readable, so a retry is of no use.
                    return default(JsonElement);
                case SlackResponse.RateLimited limited when time.GetElapsedTime(began) + limited.RetryAfter < MostPatience:
                    await Task.Delay(limited.RetryAfter, time, ct);
                    break;
                case SlackResponse.NotSent or SlackResponse.Unclear when time.GetElapsedTime(began) < MostPatience:
                    await Task.Delay(TimeSpan.FromSeconds(2), time, ct);
                    break;
                default:
                    return null;
            }
        }
    }

    private async Task HandOnAsync(JsonElement message, string channel, DateTimeOffset since, IInbox inbox, CancellationToken ct)
    {
        // The first message of the thread comes with every page, however old.
        if (Time(message.Text("ts")) is not { } said || SlackEventContext.ThreadOf(message) is null)
        {
            return;
        }

        var json = JsonNode.Parse(message.GetRawText())!.AsObject();
        json["channel"] = channel;
        using var document = JsonDocument.Parse(json.ToJsonString());
        var (whole, edited) = (document.RootElement, message.Text("edited", "ts"));
        if (said >= since && await events.MessageAsync(whole, ct) is { } received)
        {
            await inbox.AcceptAsync(received, ct);
        }

        if (Time(edited) >= since && await events.EditAsync(channel, whole, edited!, ct) is { } change)
        {
            await inbox.AcceptAsync(change, ct);
        }
    }

    private static DateTimeOffset? Time(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 100_000_000_000
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;
}
