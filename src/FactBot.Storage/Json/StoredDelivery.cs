using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Views;

namespace FactBot.Storage.Json;

/// <summary>What of a message on its way never changes but by a newer view.</summary>
internal sealed record StoredDelivery(
    string Key, DeliveryKind Kind, Place Place, string? MessageId, View View, string? ReplyToken, Person? For, string? Under);
