using System.Text.Json;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Inbound;

/// <summary>
/// The servers that the bot is on. A session that is taken up again tells of none: they are asked for at every start, with their roles, channels
/// and threads, so that no event has to wait for that.
/// </summary>
internal sealed class Servers(DiscordApi api, GuildBook book, TimeProvider time)
{
    private readonly Patience _patience = new(TimeSpan.FromSeconds(5), int.MaxValue, time);

    private Task _read = Task.CompletedTask;

    /// <summary>Returns when they are read, or when that takes longer than <paramref name="patience"/>: it goes on then.</summary>
    public async Task EnterAsync(TimeSpan patience, CancellationToken ct)
    {
        _read = ReadAsync(ct);
        await _read.WaitAsync(patience, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Their ids, when they are known.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken ct)
    {
        await _read.WaitAsync(ct).ConfigureAwait(false);
        return book.Guilds;
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        if (await _patience.AskAsync(api.GuildsAsync, ct).ConfigureAwait(false) is not { ValueKind: JsonValueKind.Array } all)
        {
            return;
        }

        IReadOnlyList<string> guilds = [.. all.EnumerateArray().Select(g => g.Text("id")).OfType<string>()];
        foreach (var guild in guilds)
        {
            book.Enter(guild);
        }

        foreach (var guild in guilds)
        {
            book.Learn(
                guild,
                await _patience.AskAsync(stop => api.GuildAsync(guild, stop), ct).ConfigureAwait(false),
                await _patience.AskAsync(stop => api.GuildChannelsAsync(guild, stop), ct).ConfigureAwait(false),
                await _patience.AskAsync(stop => api.ActiveThreadsAsync(guild, stop), ct).ConfigureAwait(false));
        }
    }
}
