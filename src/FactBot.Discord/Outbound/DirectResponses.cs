using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Outbound;

/// <summary>
/// Sends private responses as direct messages. Each begins with a link to the message that it responds to, because that stands in another
/// channel and may be one of many. A person who takes no direct messages is told so there, without the response's text.
/// </summary>
internal sealed class DirectResponses(DiscordApi api, DiscordReceipts receipts, TimeProvider time)
{
    /// <summary>The number of cached direct channels.</summary>
    private const int Most = 5000;

    private readonly BoundedCache<string> _channels = new(Most);
    private readonly BlockedDirectMessages _closed = new(api, time);

    public async Task<Receipt> SendAsync(Delivery delivery, string user, ImmutableArray<DiscordMessage> pages, CancellationToken ct)
    {
        if (!_channels.TryGet(user, out var channel))
        {
            var opened = await api.DirectChannelAsync(user, ct);
            if (opened is not DiscordResponse.Ok ok || ok.Body.Text("id") is not { } id)
            {
                await TellAsync(opened, delivery, user, ct);
                return receipts.Of(opened, _ => null) is Receipt.Refused refused ? refused : new Receipt.TryLater(TimeSpan.FromSeconds(2), false, "no direct channel yet");
            }

            _channels.Set(user, channel = id);
        }

        var asked = delivery.Place.Channel == channel ? null : await AskedAsync(delivery, ct);
        var response = await PostAsync(channel, delivery.Key, asked is null ? pages : Headed(asked, pages), ct);
        await TellAsync(response, delivery, user, ct);
        return receipts.Of(response, _ => null);
    }

    private async Task<DiscordResponse> PostAsync(string channel, string key, ImmutableArray<DiscordMessage> pages, CancellationToken ct)
    {
        DiscordResponse response = new DiscordResponse.NotSent("nothing to say");
        for (var i = 0; i < pages.Length && (i == 0 || response is DiscordResponse.Ok); i++)
        {
            response = await api.PostAsync(channel, MessageSender.Keyed(pages[i].Posted(), i == 0 ? key : $"{key}:{i}"), ct);
        }

        return response;
    }

    private async Task TellAsync(DiscordResponse response, Delivery delivery, string user, CancellationToken ct)
    {
        if (response.Is(RefusalPhrases.NoDirectMessages, RefusalPhrases.NoServerInCommon) && await AskedAsync(delivery, ct) is { } asked)
        {
            await _closed.TellAsync(asked, user, ct);
        }
    }

    /// <summary>The message to respond to, in its channel or thread; null where the request did not come from a message on a server.</summary>
    private async Task<MessageRef?> AskedAsync(Delivery delivery, CancellationToken ct)
    {
        if (!Snowflakes.Is(delivery.Place.Workspace) || delivery.MessageId is not { } message)
        {
            return null;
        }

        // A reply stands in its channel, though its place names the message replied to as the thread.
        var isInThread = delivery.Place.Thread is { } thread && await api.MessageAsync(thread, message, ct) is DiscordResponse.Ok;
        return new MessageRef(isInThread ? delivery.Place.InChannel with { Channel = delivery.Place.Thread! } : delivery.Place.InChannel, message);
    }

    private static ImmutableArray<DiscordMessage> Headed(MessageRef asked, ImmutableArray<DiscordMessage> pages)
    {
        var head = new MarkdownText(DiscordLimits.Content).Sign("In answer to ").Link("your message", DiscordMessageLinks.Of(asked)).Sign(":").ToString();
        return pages[0].Content.Length + head.Length < DiscordLimits.Content
            ? pages.SetItem(0, pages[0] with { Content = pages[0].Content.Length == 0 ? head : $"{head}\n{pages[0].Content}" })
            : pages.Insert(0, new DiscordMessage(head, null, [], []));
    }
}
