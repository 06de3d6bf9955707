using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>
/// A cache of servers, channels and threads as the gateway reports them. A resumed session reports none, so what is missing from the cache is
/// requested, with a short time limit because somebody waits.
/// </summary>
internal sealed class GuildCache(DiscordApi api, DiscordIdentity self, RequestCoalescer coalescer)
{
    private const int PrivateThread = 12;
    private const int Forum = 15;
    private const int Media = 16;

    private readonly ConcurrentDictionary<string, CachedGuild> _guilds = new(StringComparer.Ordinal);
    private readonly OpenThreads _threads = new();

    public IReadOnlyList<string> Guilds => [.. _guilds.Keys];

    public CachedGuild? Find(string guild) => _guilds.GetValueOrDefault(guild);

    /// <summary>Records that the bot is on the server; nothing else is known of it.</summary>
    public void Enter(string guild) => _ = _guilds.GetOrAdd(guild, id => new CachedGuild(id));

    /// <summary>Applies an event at once, because later events build on it.</summary>
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
                _guilds.GetOrAdd(guild, id => new CachedGuild(id)).Learn(data, self.User);
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

    /// <summary>Applies what was requested at the start; null where Discord refused.</summary>
    public void Learn(string guild, JsonElement? about, JsonElement? channels, JsonElement? threads)
    {
        var known = _guilds.GetOrAdd(guild, id => new CachedGuild(id));
        if (about is { } server)
        {
            known.Learn(server, self.User);
        }

        foreach (var channel in channels is { ValueKind: JsonValueKind.Array } all ? all.EnumerateArray() : default)
        {
            Learn(guild, channel);
        }

        LearnThreads(threads ?? default);
    }

    public void Leave(string guild)
    {
        _ = _guilds.TryRemove(guild, out _);
        _threads.ForgetOf(guild);
    }

    public void Forget(string guild, string channel)
    {
        _threads.Forget(channel);
        _threads.ForgetOf(channel);
        _ = Find(guild)?.Channels.TryRemove(channel, out _);
    }

    /// <summary>Open threads that are places of their own: forum posts, and threads that not everybody in the channel sees.</summary>
    public IEnumerable<string> OwnThreads(string guild) =>
        _threads.Of(guild).Where(t => IsOwnPlace(guild, t)).Select(t => t.Text("id")!);

    /// <summary>Whether a thread is a place of its own, and not one under its channel.</summary>
    public bool IsOwnPlace(string guild, JsonElement thread) => thread.Number("type") is PrivateThread || thread.Text("parent_id") is not { } parent
        || (Find(guild)?.Channels.GetValueOrDefault(parent))?.Number("type") is Forum or Media;

    /// <summary>Caches the thread that an interaction describes, which saves a request.</summary>
    public void Overhear(JsonElement channel) => _threads.Overhear(channel);

    /// <summary>The channel or thread; null where the bot does not see it, or where a guess is enough.</summary>
    /// <exception cref="LookupFailedException">Discord did not respond.</exception>
    public async Task<JsonElement?> ChannelAsync(string guild, string channel, RequestUrgency how, CancellationToken ct)
    {
        if (_threads.Find(channel) is { } thread)
        {
            return thread;
        }

        if (Find(guild) is { } known && known.Channels.TryGetValue(channel, out var found))
        {
            return found;
        }

        var response = await AskAsync($"channel {channel}", how, stop => api.ChannelAsync(channel, stop), ct);
        if (response?.Text("id") == channel)
        {
            Learn(guild, response.Value);
        }

        return response;
    }

    /// <summary>The server with its roles; null where the bot is not on it, or where a guess is enough.</summary>
    /// <exception cref="LookupFailedException">Discord did not respond.</exception>
    public async Task<CachedGuild?> GuildAsync(string guild, RequestUrgency how, CancellationToken ct)
    {
        if (Find(guild) is not { Everyone: not null }
            && await AskAsync($"guild {guild}", how, stop => WithRolesAsync(guild, stop), ct) is { } response)
        {
            _guilds.GetOrAdd(guild, id => new CachedGuild(id)).Learn(response, self.User);
        }

        return Find(guild) is { Everyone: not null } known ? known : null;
    }

    /// <summary>A server without its roles is of no use.</summary>
    private async Task<DiscordResponse> WithRolesAsync(string guild, CancellationToken ct) => await api.GuildAsync(guild, ct) switch
    {
        DiscordResponse.Ok ok when !ok.Body.Items("roles").Any(r => r.Text("id") == guild) => new DiscordResponse.Unclear("a server without its roles"),
        var response => response,
    };

    private async Task<JsonElement?> AskAsync(string about, RequestUrgency how, Func<CancellationToken, Task<DiscordResponse>> ask, CancellationToken ct)
    {
        try
        {
            return await coalescer.AskAsync(about, how, ask, ct);
        }
        catch (LookupFailedException) when (how is RequestUrgency.Quickly)
        {
            return null;
        }
    }

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

        if (OpenThreads.Is(channel))
        {
            _threads.Learn(channel);
        }
        else
        {
            _guilds.GetOrAdd(guild, g => new CachedGuild(g)).Channels[id] = channel.Clone();
        }
    }

    private void LearnThreads(JsonElement json)
    {
        foreach (var thread in json.Items("threads"))
        {
            _threads.Learn(thread);
        }
    }

    private CachedGuild? Guild(JsonElement data) => data.Text("guild_id") is { } id ? _guilds.GetOrAdd(id, g => new CachedGuild(g)) : null;
}
