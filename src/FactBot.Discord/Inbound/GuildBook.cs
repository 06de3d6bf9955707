using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Servers, channels and threads as the gateway tells of them. After a session that was taken up again it has told of none: what is not
/// in the book is asked for, within a short time, for somebody waits.
/// </summary>
internal sealed class GuildBook(DiscordApi api, DiscordIdentity self, Questions questions)
{
    private readonly ConcurrentDictionary<string, BookedGuild> _guilds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JsonElement> _threads = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Guilds => [.. _guilds.Keys];

    public BookedGuild? Find(string guild) => _guilds.GetValueOrDefault(guild);

    /// <summary>The bot is on it; no more is known.</summary>
    public void Enter(string guild) => _ = _guilds.GetOrAdd(guild, id => new BookedGuild(id));

    /// <summary>Takes in what an event tells. At once, for later events build on it.</summary>
    public void Apply(string name, JsonElement data)
    {
        switch (name)
        {
            case "READY":
                foreach (var guild in data.Items("guilds").Select(g => g.Text("id")).OfType<string>())
                {
                    Enter(guild);
                }

                break;
            case "GUILD_CREATE" or "GUILD_UPDATE" when data.Text("id") is { } guild:
                _guilds.GetOrAdd(guild, id => new BookedGuild(id)).Learn(data, self.User);
                LearnThreads(data);
                break;
            case "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" when Guild(data) is { } guild && data.Child("role") is { } role:
                guild.LearnRole(role, self.User);
                break;
            case "GUILD_ROLE_DELETE" when Guild(data) is { } guild:
                guild.ForgetRole(data.Text("role_id") ?? "");
                break;
            default:
                ApplyChannel(name, data);
                break;
        }
    }

    public void Leave(string guild) => _guilds.TryRemove(guild, out _);

    public void Forget(string? guild, string channel)
    {
        _ = _threads.TryRemove(channel, out _);
        _ = guild is null || (Find(guild)?.Channels.TryRemove(channel, out _) ?? false);
    }

    /// <summary>A thread as an interaction tells of it, before it is asked for.</summary>
    public void Overhear(JsonElement channel)
    {
        if (IsThread(channel) && channel.Text("parent_id") is not null && channel.Text("id") is { } id)
        {
            _ = _threads.TryAdd(id, channel.Clone());
        }
    }

    /// <summary>The channel or thread; null where the bot does not see it, or where a guess will do.</summary>
    /// <exception cref="NotToldException">Discord does not say.</exception>
    public async Task<JsonElement?> ChannelAsync(string guild, string channel, Asking how, CancellationToken ct)
    {
        if (_threads.TryGetValue(channel, out var thread))
        {
            return thread;
        }

        if (Find(guild) is { } known && known.Channels.TryGetValue(channel, out var found))
        {
            return found;
        }

        var asked = await AskAsync($"channel {channel}", how, stop => api.ChannelAsync(channel, stop), ct).ConfigureAwait(false);
        if (asked?.Text("id") == channel)
        {
            Learn(guild, asked.Value);
        }

        return asked;
    }

    /// <summary>The server with its roles; null where the bot is not on it, or where a guess will do.</summary>
    /// <exception cref="NotToldException">Discord does not say.</exception>
    public async Task<BookedGuild?> GuildAsync(string guild, Asking how, CancellationToken ct)
    {
        if (Find(guild) is not { Everyone: not null }
            && await AskAsync($"guild {guild}", how, stop => WithRolesAsync(guild, stop), ct).ConfigureAwait(false) is { } asked)
        {
            _guilds.GetOrAdd(guild, id => new BookedGuild(id)).Learn(asked, self.User);
        }

        return Find(guild) is { Everyone: not null } known ? known : null;
    }

    /// <summary>Without its roles an answer helps nobody.</summary>
    private async Task<DiscordAnswer> WithRolesAsync(string guild, CancellationToken ct) => await api.GuildAsync(guild, ct).ConfigureAwait(false) switch
    {
        DiscordAnswer.Ok ok when !ok.Body.Items("roles").Any(r => r.Text("id") == guild) => new DiscordAnswer.Unclear("a server without its roles"),
        var answer => answer,
    };

    private async Task<JsonElement?> AskAsync(string about, Asking how, Func<CancellationToken, Task<DiscordAnswer>> ask, CancellationToken ct)
    {
        try
        {
            return await questions.AskAsync(about, how, ask, ct).ConfigureAwait(false);
        }
        catch (NotToldException) when (how is Asking.Quickly)
        {
            return null;
        }
    }

    public static bool IsThread(JsonElement channel) => channel.Number("type") is 10 or 11 or 12;

    private void ApplyChannel(string name, JsonElement data)
    {
        switch (name)
        {
            case "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE" when data.Text("guild_id") is { } guild:
                Learn(guild, data);
                break;
            case "THREAD_LIST_SYNC":
                LearnThreads(data);
                break;
        }
    }

    private void Learn(string guild, JsonElement channel)
    {
        if (channel.Text("id") is not { } id)
        {
            return;
        }

        if (IsThread(channel))
        {
            _threads[id] = channel.Clone();
        }
        else
        {
            _guilds.GetOrAdd(guild, g => new BookedGuild(g)).Channels[id] = channel.Clone();
        }
    }

    private void LearnThreads(JsonElement told)
    {
        foreach (var thread in told.Items("threads").Where(t => t.Text("id") is not null))
        {
            _threads[thread.Text("id")!] = thread.Clone();
        }
    }

    private BookedGuild? Guild(JsonElement data) => data.Text("guild_id") is { } id ? _guilds.GetOrAdd(id, g => new BookedGuild(g)) : null;
}
