using System.Text.Json;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Loads the servers that the bot is on. A resumed session reports none, so they are requested at every start with their roles, channels and threads,
/// and no event has to wait for that.
/// </summary>
internal sealed class GuildLoader(DiscordApi api, GuildCache guilds, TimeProvider time)
{
    private readonly BackgroundRetry _retry = new(TimeSpan.FromSeconds(5), int.MaxValue, time);

    private Task _read = Task.CompletedTask;

    /// <summary>Returns when they are loaded, or after <paramref name="patience"/>; the loading then continues.</summary>
    public async Task EnterAsync(TimeSpan patience, CancellationToken ct)
    {
        _read = ReadAsync(ct);
        await _read.WaitAsync(patience, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Their ids, once they are loaded.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken ct)
    {
        await _read.WaitAsync(ct);
        return guilds.Guilds;
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        if (await _retry.AskAsync(api.GuildsAsync, ct) is not { ValueKind: JsonValueKind.Array } all)
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
                await _retry.AskAsync(stop => api.GuildAsync(guild, stop), ct),
                await _retry.AskAsync(stop => api.GuildChannelsAsync(guild, stop), ct),
                await _retry.AskAsync(stop => api.ActiveThreadsAsync(guild, stop), ct));
        }
    }
}
