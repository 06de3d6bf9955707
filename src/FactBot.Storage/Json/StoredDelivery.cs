using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Views;

namespace FactBot.Storage.Json;

/// <summary>The part of an outbox row that changes only when a newer view replaces the old one.</summary>
internal sealed record StoredDelivery(
    string Key, DeliveryKind Kind, Place Place, string? MessageId, View View, string? ReplyToken, Person? For, string? Under);
