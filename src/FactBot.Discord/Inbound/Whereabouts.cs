using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Inbound;

/// <summary>A place and who can read it.</summary>
internal sealed record Spot(Place Place, Audience Audience);

/// <summary>
/// Where something was said, in the desk's words. A thread belongs to its channel, but one that not everybody in the channel sees, or whose
/// channel takes no messages (a forum), is a channel of its own. What nobody can tell counts as private.
/// </summary>
internal sealed class Whereabouts(GuildBook book, DiscordApi api, TimeProvider time)
{
    private const int PrivateThread = 12;

    /// <summary>How long a membership is believed.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private readonly ConcurrentDictionary<(string Guild, string User), (DateTimeOffset At, bool IsMember)> _members = [];

    /// <param name="guild">Null for a direct message.</param>
    /// <param name="channel">A channel's id, or a thread's.</param>
    /// <param name="user">Who.</param>
    /// <param name="ct">Ends the asking.</param>
    public async Task<Spot> OfAsync(string? guild, string channel, string user, CancellationToken ct)
    {
        if (guild is null)
        {
            return new Spot(new Place(DiscordAdapter.PlatformName, await DeskOfAsync(user, channel, ct).ConfigureAwait(false), channel), Audience.Direct);
        }

        var here = await book.ChannelAsync(guild, channel, ct).ConfigureAwait(false);
        if (here is not { } thread || !GuildBook.IsThread(thread) || thread.Text("parent_id") is not { } parent)
        {
            return new Spot(At(guild, channel), await AudienceAsync(guild, here, ct).ConfigureAwait(false));
        }

        if (thread.Number("type") is PrivateThread)
        {
            return new Spot(At(guild, channel), Audience.Private);
        }

        var above = await book.ChannelAsync(guild, parent, ct).ConfigureAwait(false);
        var audience = await AudienceAsync(guild, above, ct).ConfigureAwait(false);
        return above?.Number("type") is 15 or 16 ? new Spot(At(guild, channel), audience) : new Spot(At(guild, parent).Under(channel), audience);
    }

    public static Place At(string guild, string channel) => new(DiscordAdapter.PlatformName, guild, channel);

    private async Task<Audience> AudienceAsync(string guild, JsonElement? channel, CancellationToken ct) =>
        channel is { } known && await book.GuildAsync(guild, ct).ConfigureAwait(false) is { Everyone: { } everyone }
        && Granted.In(everyone, DiscordPermissions.None, known, guild, "", []).HasFlag(DiscordPermissions.ViewChannel)
            ? Audience.Public
            : Audience.Private;

    /// <summary>
    /// A direct message belongs to no server. Where the bot serves a single one and the person is a member of it, it is that one's desk;
    /// otherwise the conversation is a desk of its own, which sees no other.
    /// </summary>
    private async Task<string> DeskOfAsync(string user, string channel, CancellationToken ct) =>
        book.Guilds is [var only] && await IsMemberAsync(only, user, ct).ConfigureAwait(false) ? only : $"dm{channel}";

    private async Task<bool> IsMemberAsync(string guild, string user, CancellationToken ct)
    {
        var isKnown = _members.TryGetValue((guild, user), out var known);
        if (isKnown && time.GetUtcNow() - known.At < Believed)
        {
            return known.IsMember;
        }

        DiscordAnswer? said = null;
        _ = await api.AskAsync(async stop => said = await api.MemberAsync(guild, user, stop).ConfigureAwait(false), Patience, ct).ConfigureAwait(false);
        if (said is not (DiscordAnswer.Ok or DiscordAnswer.Failed { Status: 404 }))
        {
            return known.IsMember;
        }

        _members[(guild, user)] = (time.GetUtcNow(), said is DiscordAnswer.Ok);
        return said is DiscordAnswer.Ok;
    }
}
