using System.Collections.Concurrent;
using System.Globalization;
using FactBot.Core.Messages;
using FactBot.Core.Views;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;

namespace FactBot.Slack.Outbound;

/// <summary>
/// Sets reactions on people's messages. The done mark is set first, and then the eyes are removed. Slack's rate limit for removals is low,
/// so they are requested only for messages that got eyes since the start, and for older ones.
/// </summary>
internal sealed class SlackReactions(SlackWebApi api, string botToken, SlackReceipts receipts, TimeProvider time)
{
    private const int MostRemembered = 1000;

    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly decimal _start = time.GetUtcNow().ToUnixTimeSeconds();

    public async Task<Receipt> SetAsync(Delivery delivery, CancellationToken ct)
    {
        var kind = ((View.Mark)delivery.View).Kind;
        var message = $"{delivery.Place.Channel} {delivery.MessageId}";
        var target = SlackArguments.None.With("channel", delivery.Place.Channel).With("timestamp", delivery.MessageId);
        var receipt = Settled(await api.CallAsync("reactions.add", target.With("name", Emoji(kind)), botToken, ct));
        if (receipt is not Receipt.Sent)
        {
            return receipt;
        }

        if (kind is MarkKind.Seen)
        {
            Remember(message);
            return receipt;
        }

        if (!_seen.ContainsKey(message) && !IsOlder(delivery.MessageId))
        {
            return receipt;
        }

        receipt = Settled(await api.CallAsync("reactions.remove", target.With("name", Emoji(MarkKind.Seen)), botToken, ct));
        if (receipt is Receipt.Sent)
        {
            _seen.TryRemove(message, out _);
        }

        return receipt;
    }

    private Receipt Settled(SlackResponse response) =>
        response is SlackResponse.Failed failed && SlackErrors.IsSettledMark(failed.Error) ? new Receipt.Sent(null) : receipts.Of(response, _ => null);

    private void Remember(string message)
    {
        if (_seen.Count > MostRemembered)
        {
            _seen.Clear();
        }

        _seen[message] = true;
    }

    private bool IsOlder(string? ts) =>
        !decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var said) || said < _start;

    private static string Emoji(MarkKind kind) => kind switch
    {
        MarkKind.Seen => "eyes",
        MarkKind.Done => "white_check_mark",
        _ => "warning",
    };
}
