using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Views;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using Microsoft.Extensions.Logging;

namespace FactBot.Discord.Outbound;

/// <summary>Sends deliveries: one attempt each, under the delivery's own key.</summary>
internal sealed class DiscordDelivery
{
    private readonly DiscordApi _api;
    private readonly ClaimThreads _threads;
    private readonly MessageSender _posting;
    private readonly PrivateResponses _private;
    private readonly ReactionSender _marking;
    private readonly MessageLookup _finding;
    private readonly MessageRenderer _drawing;
    private readonly DiscordReceipts _receipts;
    private readonly Func<MessageRef, CancellationToken, Task> _gone;

    /// <param name="api">Discord's.</param>
    /// <param name="botUser">The bot's id.</param>
    /// <param name="open">Interactions without a first answer.</param>
    /// <param name="drawing">Draws messages.</param>
    /// <param name="gone">Told of a message of the bot's that is there no more.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told what Discord did not like.</param>
    public DiscordDelivery(DiscordApi api, string botUser, OpenInteractions open, MessageRenderer drawing, Func<MessageRef, CancellationToken, Task> gone, TimeProvider time, ILogger logger)
    {
        (_api, _drawing, _gone, _receipts) = (api, drawing, gone, new DiscordReceipts(logger));
        _threads = new ClaimThreads(api);
        _posting = new MessageSender(api, _threads, _drawing, _receipts);
        _private = new PrivateResponses(api, open, _receipts, time);
        _marking = new ReactionSender(api, _receipts);
        _finding = new MessageLookup(api, botUser, _receipts, time);
    }

    public Task<Receipt> SendAsync(Delivery delivery, CancellationToken ct) => delivery.Kind switch
    {
        DeliveryKind.Post => _posting.SendAsync(delivery, ct),
        DeliveryKind.Edit => EditAsync(delivery, ct),
        DeliveryKind.Private => _private.SendAsync(delivery, ct),
        DeliveryKind.React => _marking.SendAsync(delivery, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(delivery), delivery.Kind, "No way to send this."),
    };

    public Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct) => _finding.FindAsync(delivery, ct);

    private async Task<Receipt> EditAsync(Delivery delivery, CancellationToken ct)
    {
        if (delivery.MessageId is not { } message)
        {
            return new Receipt.Refused("no message to change");
        }

        var body = _drawing.Of(delivery).Edited();
        var response = await _api.EditAsync(delivery.Place.Channel, message, body, ct);
        if (response is DiscordResponse.Ok && delivery.View is View.ClaimCard claim)
        {
            await _threads.FollowAsync(message, claim.Closed, ct);
        }

        if (response.Is(DiscordReceipts.UnknownMessage))
        {
            // Somebody deleted it while nobody listened. There is nothing to change, as where the gateway tells of it, and the desk may post it anew.
            await _gone(new MessageRef(delivery.Place.InChannel, message), ct);
            return new Receipt.Sent(message);
        }

        return _receipts.Of(response, _ => message, DiscordPermissions.ViewChannel | DiscordPermissions.EmbedLinks);
    }
}
