using System.Collections.Immutable;
using FactBot.Core.Messages;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Outbound;

/// <summary>
/// Sends private responses. A command's response replaces its "thinking ...", and a button's is a follow-up. Where neither is possible (a
/// message, after 15 minutes, a token that Discord forgot), the response is a direct message.
/// </summary>
internal sealed class PrivateResponses(DiscordApi api, OpenInteractions open, DiscordReceipts receipts, TimeProvider time)
{
    /// <summary>The number of cached interaction tokens.</summary>
    private const int Most = 5000;

    /// <summary>The delivery in each command's own response, by token; another delivery must not replace it.</summary>
    private readonly BoundedCache<string> _answered = new(Most);
    private readonly DirectResponses _direct = new(api, receipts, time);

    public async Task<Receipt> SendAsync(Delivery delivery, CancellationToken ct)
    {
        var pages = DiscordRenderer.Pages(delivery.View, null, delivery.PlainText);
        if (InteractionTokens.Read(delivery.ReplyToken) is { } token && token.IsAlive(time.GetUtcNow()))
        {
            await open.AnsweredAsync(token.Token, ct);
            var response = await AnswerAsync(token, delivery.Key, pages, ct);
            if (!IsForgotten(response))
            {
                return receipts.Of(response, _ => null);
            }
        }

        return delivery.For is { } person && Snowflakes.Is(person.UserId)
            ? await _direct.SendAsync(delivery, person.UserId, pages, ct)
            : new Receipt.Refused("nobody to say it to");
    }

    private async Task<DiscordResponse> AnswerAsync(InteractionTokens token, string key, ImmutableArray<DiscordMessage> pages, CancellationToken ct)
    {
        var isFirst = token.IsWaiting && _answered.GetOrSet(token.Token, key) == key;
        DiscordResponse response = new DiscordResponse.NotSent("nothing to say");
        foreach (var page in pages)
        {
            response = isFirst
                ? await api.AnswerAsync(token.Application, token.Token, page.Edited(), ct)
                : await api.FollowUpAsync(token.Application, token.Token, page.Posted(DiscordMessage.Ephemeral), ct);
            isFirst = false;
            if (response is not DiscordResponse.Ok)
            {
                break;
            }
        }

        return response;
    }

    private static bool IsForgotten(DiscordResponse response) => response is DiscordResponse.Failed { Status: 404 }
        || response.Is(DiscordReceipts.UnknownWebhook, DiscordReceipts.UnknownInteraction, DiscordReceipts.InvalidWebhookToken, DiscordReceipts.UnknownMessage);
}
