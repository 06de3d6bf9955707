using FactBot.Core.Messages;
using FactBot.Core.Views;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Outbound;

/// <summary>Marks people's messages: seen, later replaced by done or not done.</summary>
internal sealed class ReactionSender(DiscordApi api, ClaimThreads threads, DiscordReceipts receipts)
{
    private const string Eyes = "\U0001F440";
    private const string Tick = "\u2705";
    private const string Warning = "\u26A0\uFE0F";

    public async Task<Receipt> SendAsync(Delivery delivery, CancellationToken ct)
    {
        if (delivery.MessageId is not { } message || delivery.View is not View.Mark mark)
        {
            return new Receipt.Refused("nothing to mark");
        }

        DiscordResponse response = new DiscordResponse.NotSent("nowhere to mark");

        // A reply stands in its channel, though its place names the message replied to as the thread.
        foreach (var channel in new[] { delivery.Place.Thread, delivery.Place.Channel }.OfType<string>())
        {
            response = await threads.ChangeAsync(channel, () => InAsync(channel, message, mark.Kind, ct), ct);
            if (!response.Is(DiscordReceipts.UnknownChannel, DiscordReceipts.UnknownMessage))
            {
                break;
            }
        }

        return receipts.Of(response, _ => null);
    }

    private async Task<DiscordResponse> InAsync(string channel, string message, MarkKind kind, CancellationToken ct)
    {
        if (kind is not MarkKind.Seen)
        {
            var removed = await api.UnmarkAsync(channel, message, Eyes, ct);
            if (removed is not (DiscordResponse.Ok or DiscordResponse.Failed) || removed.Is(DiscordReceipts.UnknownChannel))
            {
                return removed;
            }
        }

        return await api.MarkAsync(channel, message, Emoji(kind), ct);
    }

    private static string Emoji(MarkKind kind) => kind switch
    {
        MarkKind.Seen => Eyes,
        MarkKind.Done => Tick,
        _ => Warning,
    };
}
