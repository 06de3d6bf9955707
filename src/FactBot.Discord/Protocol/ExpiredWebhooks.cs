namespace FactBot.Discord.Protocol;

/// <summary>Webhooks and interaction tokens that Discord no longer knows. Another call would only count as one more invalid request.</summary>
internal sealed class ExpiredWebhooks
{
    private const int UnknownWebhook = 10015;
    private const int InvalidToken = 50027;
    private const int Most = 1000;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _dead = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];

    public bool Contains(DiscordCall call)
    {
        lock (_lock)
        {
            return KeyOf(call) is { } key && _dead.Contains(key);
        }
    }

    /// <summary>An unknown message (10008) does not mark its webhook as expired.</summary>
    public void Learn(DiscordCall call, DiscordResponse.Failed failed)
    {
        if (KeyOf(call) is not { } key || !(failed is { Status: 404, Code: 0 or UnknownWebhook } || failed.Code is InvalidToken))
        {
            return;
        }

        lock (_lock)
        {
            if (_dead.Add(key))
            {
                _order.Enqueue(key);
            }

            if (_order.Count > Most)
            {
                _dead.Remove(_order.Dequeue());
            }
        }
    }

    private static string? KeyOf(DiscordCall call) =>
        call.Values.GetValueOrDefault("webhook_token") is { } token ? $"{call.Values.GetValueOrDefault("webhook_id")}/{token}" : null;
}
