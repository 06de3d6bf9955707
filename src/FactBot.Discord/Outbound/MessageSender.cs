using System.Text.Json.Nodes;
using FactBot.Core.Messages;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Outbound;

/// <summary>Posts messages, each with its key: within some minutes Discord deduplicates them and returns the message it has.</summary>
internal sealed class MessageSender(DiscordApi api, ClaimThreads threads, MessageRenderer drawing, DiscordReceipts receipts)
{
    private const DiscordPermissions InChannel = DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages | DiscordPermissions.EmbedLinks;

    /// <summary>The permissions for a post into a thread. The thread is named after its message, which has to be read.</summary>
    private const DiscordPermissions InThread =
        DiscordPermissions.ViewChannel | DiscordPermissions.ReadMessageHistory | DiscordPermissions.CreatePublicThreads | DiscordPermissions.SendMessagesInThreads;

    public async Task<Receipt> SendAsync(Delivery delivery, CancellationToken ct)
    {
        var body = Keyed(drawing.Of(delivery).Posted(), delivery.Key);
        var response = delivery.Place.Thread is { } thread
            ? await threads.PostAsync(delivery.Place.Channel, thread, body, ct)
            : await api.PostAsync(delivery.Place.Channel, body, ct);

        // A response without an id would leave a message that nothing can edit, so the message is looked up.
        return response is DiscordResponse.Ok ok && ok.Body.Text("id") is null
            ? new Receipt.Unclear("Discord did not say which message it is")
            : receipts.Of(response, b => b.Text("id"), delivery.Place.Thread is null ? InChannel : InThread);
    }

    public static JsonObject Keyed(JsonObject body, string key)
    {
        body["nonce"] = MessageKey.Of(key);
        body["enforce_nonce"] = true;
        return body;
    }
}
