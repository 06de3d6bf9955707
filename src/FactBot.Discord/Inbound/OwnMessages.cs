using System.Collections.Concurrent;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Whether a message is the bot's own though the desk does not know it yet: somebody may answer it before its receipt is stored. Each message is
/// asked for once.
/// </summary>
internal sealed class OwnMessages(DiscordApi api, DiscordIdentity self)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    public async Task<bool> HasAsync(string channel, string message, CancellationToken ct)
    {
        if (_known.TryGetValue(message, out var isOwn))
        {
            return isOwn;
        }

        DiscordAnswer? said = null;
        _ = await api.AskAsync(async stop => said = await api.MessageAsync(channel, message, stop).ConfigureAwait(false), Patience, ct).ConfigureAwait(false);
        if (_known.Count > Most)
        {
            _known.Clear();
        }

        return said switch
        {
            DiscordAnswer.Ok ok => _known[message] = ok.Body.Text("author", "id") == self.User,
            DiscordAnswer.Failed { Status: 403 or 404 } => _known[message] = false,
            _ => false,
        };
    }
}
