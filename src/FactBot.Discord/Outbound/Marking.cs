using FactBot.Core.Delivery;
using FactBot.Core.Views;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Outbound;

/// <summary>Marks people's messages: seen, then done or not done in its place.</summary>
internal sealed class Marking(DiscordApi api, DiscordReceipts receipts)
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

        DiscordAnswer answer = new DiscordAnswer.NotSent("nowhere to mark");

        // A message that answers another stands in the channel, though it is said under that other one.
        foreach (var channel in new[] { delivery.Place.Thread, delivery.Place.Channel }.OfType<string>())
        {
            answer = await InAsync(channel, message, mark.Kind, ct).ConfigureAwait(false);
            if (!answer.Is(DiscordReceipts.UnknownChannel, DiscordReceipts.UnknownMessage))
            {
                break;
            }
        }

        return receipts.Of(answer, _ => null);
    }

    private async Task<DiscordAnswer> InAsync(string channel, string message, MarkKind kind, CancellationToken ct)
    {
        if (kind is not MarkKind.Seen)
        {
            var gone = await api.UnmarkAsync(channel, message, Eyes, ct).ConfigureAwait(false);
            if (gone is not (DiscordAnswer.Ok or DiscordAnswer.Failed) || gone.Is(DiscordReceipts.UnknownChannel))
            {
                return gone;
            }
        }

        return await api.MarkAsync(channel, message, Emoji(kind), ct).ConfigureAwait(false);
    }

    private static string Emoji(MarkKind kind) => kind switch
    {
        MarkKind.Seen => Eyes,
        MarkKind.Done => Tick,
        _ => Warning,
    };
}
