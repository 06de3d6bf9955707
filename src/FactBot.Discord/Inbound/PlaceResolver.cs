using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>A place and its audience.</summary>
internal sealed record ResolvedPlace(Place Place, Audience Audience);

/// <summary>
/// Resolves where something was written. A thread belongs to its channel. A thread that not everybody in the channel sees, or whose channel takes no
/// messages (a forum), is a place of its own. A place counts as private where its audience is unknown.
/// </summary>
internal sealed class PlaceResolver(GuildCache guilds, DiscordApi api, RequestCoalescer coalescer, TimeProvider time)
{
    private const int PrivateThread = 12;

    /// <summary>The number of cached memberships.</summary>
    private const int Most = 10_000;

    /// <summary>How long a membership stays cached.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Guild, string User), (DateTimeOffset At, bool IsMember)> _members = [];

    /// <summary>An interaction describes its own channel, so an unknown thread need not be requested.</summary>
    public void Overhear(JsonElement channel) => guilds.Overhear(channel);

    /// <param name="guild">The server's id; null for a direct message.</param>
    /// <param name="channel">The id of a channel or a thread.</param>
    /// <param name="user">The user's id.</param>
    /// <param name="how">Whether a guess is enough.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="LookupFailedException">Discord did not respond, and a guess is not enough.</exception>
    public async Task<ResolvedPlace> OfAsync(string? guild, string channel, string user, RequestUrgency how, CancellationToken ct)
    {
        if (guild is null)
        {
            return new ResolvedPlace(new Place(DiscordOptions.PlatformName, await DeskOfAsync(user, channel, how, ct), channel), Audience.Direct);
        }

        // Both lookups run in parallel, so that the wait is the slower of them and not their sum.
        var (asked, told) = (guilds.GuildAsync(guild, how, ct), guilds.ChannelAsync(guild, channel, how, ct));
        await Task.WhenAll(asked, told);
        var (server, here) = (await asked, await told);
        if (here is not { } thread || !OpenThreads.Is(thread) || thread.Text("parent_id") is not { } parent)
        {
            return new ResolvedPlace(At(guild, channel), AudienceOf(server, here));
        }

        if (thread.Number("type") is PrivateThread)
        {
            return new ResolvedPlace(At(guild, channel), Audience.Private);
        }

        var above = await guilds.ChannelAsync(guild, parent, how, ct);
        var audience = AudienceOf(server, above);
        return above?.Number("type") is 15 or 16 ? new ResolvedPlace(At(guild, channel), audience) : new ResolvedPlace(At(guild, parent).Under(channel), audience);
    }

    public static Place At(string guild, string channel) => new(DiscordOptions.PlatformName, guild, channel);

    private static Audience AudienceOf(CachedGuild? server, JsonElement? channel) =>
        server is { Everyone: { } everyone } guild && channel is { } known
        && PermissionCalculator.In(everyone, DiscordPermissions.None, known, guild.Id, "", []).HasFlag(DiscordPermissions.ViewChannel)
            ? Audience.Public
            : Audience.Private;

    /// <summary>
    /// A direct message belongs to no server. Where the bot serves a single server and the person is a member of it, the message belongs to that
    /// server's desk. Otherwise the conversation is a desk of its own, which sees no other.
    /// </summary>
    private async Task<string> DeskOfAsync(string user, string channel, RequestUrgency how, CancellationToken ct) =>
        guilds.Guilds is [var only] && await IsMemberAsync(only, user, how, ct) ? only : $"dm{channel}";

    private async Task<bool> IsMemberAsync(string guild, string user, RequestUrgency how, CancellationToken ct)
    {
        var isKnown = _members.TryGetValue((guild, user), out var known);
        if (isKnown && time.GetUtcNow() - known.At < Believed)
        {
            return known.IsMember;
        }

        if (_members.Count > Most)
        {
            _members.Clear();
        }

        try
        {
            var isMember = await coalescer.AskAsync($"member {guild} {user}", how, stop => api.MemberAsync(guild, user, stop), ct) is not null;
            _members[(guild, user)] = (time.GetUtcNow(), isMember);
            return isMember;
        }
        catch (LookupFailedException) when (isKnown || how is RequestUrgency.Quickly)
        {
            return known.IsMember;
        }
    }
}
