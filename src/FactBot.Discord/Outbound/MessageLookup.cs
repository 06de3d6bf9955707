using System.Text.Json;
using FactBot.Core.Messages;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Outbound;

/// <summary>
/// Looks for a message whose fate is unknown, among the bot's own messages since the first attempt. The key in its buttons identifies it,
/// or its words where it has no buttons. Discord does not return the nonce of a message later.
/// </summary>
internal sealed class MessageLookup(DiscordApi api, string botUser, DiscordReceipts receipts, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>The page limit; a page has 100 messages.</summary>
    private const int MostPages = 3;

    /// <summary>The tolerated difference between this machine's clock and Discord's.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    /// <summary>How long a nonce is trusted. Discord knows it "for some minutes", and a second attempt is harmless as long.</summary>
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(2);

    public async Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct)
    {
        if (delivery.Kind is not DeliveryKind.Post)
        {
            return null;
        }

        var since = Snowflakes.At((delivery.FirstTriedAt ?? time.GetUtcNow()) - ClockSlack);
        Receipt? found = null;
        foreach (var channel in new[] { delivery.Place.Thread, delivery.Place.Channel }.OfType<string>())
        {
            found = await InAsync(channel, since, delivery, ct);
            if (found is not null)
            {
                break;
            }
        }

        return found;
    }

    private async Task<Receipt?> InAsync(string channel, string since, Delivery delivery, CancellationToken ct)
    {
        var after = since;
        for (var page = 0; page < MostPages; page++)
        {
            var response = await api.MessagesAsync(channel, after, PageSize, ct);
            if (response is not DiscordResponse.Ok { Body.ValueKind: JsonValueKind.Array } ok)
            {
                return NotSeen(response, delivery);
            }

            var messages = ok.Body.EnumerateArray().Where(m => Snowflakes.Is(m.Text("id"))).OrderBy(m => m.Text("id"), Comparer<string?>.Create((a, b) => Snowflakes.Compare(a!, b!))).ToList();
            if (messages.FirstOrDefault(m => IsIt(m, delivery)) is { ValueKind: JsonValueKind.Object } it)
            {
                return new Receipt.Sent(it.Text("id"));
            }

            if (messages.Count < PageSize)
            {
                return null;
            }

            after = messages[^1].Text("id")!;
        }

        return new Receipt.Unclear("too much was said since to find it");
    }

    /// <summary>Where the lookup is not allowed, a young nonce still keeps a second attempt from becoming a second message.</summary>
    private Receipt? NotSeen(DiscordResponse response, Delivery delivery) => response switch
    {
        _ when response.Is(DiscordReceipts.UnknownChannel) => null,
        DiscordResponse.Failed { Status: not 401 } failed => time.GetUtcNow() - delivery.FirstTriedAt < NonceLife ? null : new Receipt.Unclear(DiscordReceipts.Words(failed)),
        _ => receipts.Of(response, _ => null) is Receipt.TryLater later ? later : new Receipt.TryLater(TimeSpan.FromSeconds(2), false, "Discord could not be asked"),
    };

    private bool IsIt(JsonElement message, Delivery delivery)
    {
        if (message.Text("author", "id") != botUser)
        {
            return false;
        }

        var keys = message.Items("components").SelectMany(r => r.Items("components")).Select(c => c.Text("custom_id")).OfType<string>().ToList();
        if (keys.Count > 0)
        {
            return keys.Any(k => CustomId.Read(k).Key == MessageKey.Of(delivery.Key));
        }

        var said = DiscordRenderer.Render(delivery.View, delivery.Key, delivery.PlainText);
        return said.Rows.Count == 0
            && (message.Text("content") ?? "") == said.Content
            && message.Items("embeds").FirstOrDefault().Text("description") == (string?)said.Embed?["description"];
    }
}
