using System.Text.Json;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>
/// The servers that the bot is on. A session that is taken up again tells of none: they are asked for at every start, with their roles, channels
/// and threads, so that no event has to wait for that.
/// </summary>
internal sealed class GuildLoader(DiscordApi api, GuildCache guilds, TimeProvider time)
{
    private readonly BackgroundRetry _patience = new(TimeSpan.FromSeconds(5), int.MaxValue, time);

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
        await _read.WaitAsync(ct);
        return guilds.Guilds;
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        if (await _patience.AskAsync(api.GuildsAsync, ct) is not { ValueKind: JsonValueKind.Array } all)
        {
            return;
        }

        IReadOnlyList<string> ids = [.. all.EnumerateArray().Select(g => g.Text("id")).OfType<string>()];
        foreach (var guild in ids)
        {
            guilds.Enter(guild);
        }

        foreach (var guild in ids)
        {
            guilds.Learn(
                guild,
                await _patience.AskAsync(stop => api.GuildAsync(guild, stop), ct),
                await _patience.AskAsync(stop => api.GuildChannelsAsync(guild, stop), ct),
                await _patience.AskAsync(stop => api.ActiveThreadsAsync(guild, stop), ct));
        }
    }
}
