using System.Collections.Concurrent;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Whether a message is the bot's own though the desk does not know it yet: somebody may reply before its receipt is stored. Each message is
/// requested once.
/// </summary>
internal sealed class OwnMessages(DiscordApi api, DiscordIdentity self, RequestCoalescer coalescer)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <exception cref="LookupFailedException">Discord did not respond.</exception>
    public async Task<bool> HasAsync(string channel, string message, CancellationToken ct)
    {
        if (_known.TryGetValue(message, out var isOwn))
        {
            return isOwn;
        }

        var said = await coalescer.AskAsync($"message {message}", RequestUrgency.Surely, stop => api.MessageAsync(channel, message, stop), ct);
        if (_known.Count > Most)
        {
            _known.Clear();
        }

        return _known[message] = said?.Text("author", "id") == self.User;
    }
}
