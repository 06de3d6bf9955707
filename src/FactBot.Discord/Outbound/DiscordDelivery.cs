using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Views;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using Microsoft.Extensions.Logging;

namespace FactBot.Discord.Outbound;

/// <summary>Sends deliveries, one attempt each, with the delivery's own key.</summary>
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

    /// <param name="api">The HTTP API.</param>
    /// <param name="botUser">The bot's id.</param>
    /// <param name="open">The interactions without an initial response.</param>
    /// <param name="drawing">Renders messages.</param>
    /// <param name="gone">Handles a bot message that no longer exists.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log of refusals.</param>
    public DiscordDelivery(DiscordApi api, string botUser, OpenInteractions open, MessageRenderer drawing, Func<MessageRef, CancellationToken, Task> gone, TimeProvider time, ILogger logger)
    {
        (_api, _drawing, _gone, _receipts) = (api, drawing, gone, new DiscordReceipts(logger));
        _threads = new ClaimThreads(api);
        _posting = new MessageSender(api, _threads, _drawing, _receipts);
        _private = new PrivateResponses(api, open, _receipts, time);
        _marking = new ReactionSender(api, _threads, _receipts);
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
            // Somebody deleted it while no session was connected. Nothing is left to change, as when the gateway reports the deletion, and
            // the desk may post it anew.
            await _gone(new MessageRef(delivery.Place.InChannel, message), ct);
            return new Receipt.Sent(message);
        }

        return _receipts.Of(response, _ => message, DiscordPermissions.ViewChannel | DiscordPermissions.EmbedLinks);
    }
}
