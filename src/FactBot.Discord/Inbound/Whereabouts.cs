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
internal sealed class Whereabouts(GuildBook book, DiscordApi api, Questions questions, TimeProvider time)
{
    private const int PrivateThread = 12;

    /// <summary>How many memberships are kept in mind.</summary>
    private const int Most = 10_000;

    /// <summary>How long a membership is believed.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Guild, string User), (DateTimeOffset At, bool IsMember)> _members = [];

    /// <summary>An interaction tells of its own channel: a thread of which nobody knows yet need not be asked for.</summary>
    public void Overhear(JsonElement channel) => book.Overhear(channel);

    /// <param name="guild">Null for a direct message.</param>
    /// <param name="channel">A channel's id, or a thread's.</param>
    /// <param name="user">Who.</param>
    /// <param name="how">Whether a guess will do.</param>
    /// <param name="ct">Ends the asking.</param>
    /// <exception cref="NotToldException">Discord does not say, and no guess will do.</exception>
    public async Task<Spot> OfAsync(string? guild, string channel, string user, Asking how, CancellationToken ct)
    {
        if (guild is null)
        {
            return new Spot(new Place(DiscordAdapter.PlatformName, await DeskOfAsync(user, channel, how, ct).ConfigureAwait(false), channel), Audience.Direct);
        }

        // Side by side: whoever waits for an answer waits for the slower of them, not for both.
        var (asked, told) = (book.GuildAsync(guild, how, ct), book.ChannelAsync(guild, channel, how, ct));
        await Task.WhenAll(asked, told).ConfigureAwait(false);
        var (server, here) = (await asked.ConfigureAwait(false), await told.ConfigureAwait(false));
        if (here is not { } thread || !OpenThreads.Is(thread) || thread.Text("parent_id") is not { } parent)
        {
            return new Spot(At(guild, channel), AudienceOf(server, here));
        }

        if (thread.Number("type") is PrivateThread)
        {
            return new Spot(At(guild, channel), Audience.Private);
        }

        var above = await book.ChannelAsync(guild, parent, how, ct).ConfigureAwait(false);
        var audience = AudienceOf(server, above);
        return above?.Number("type") is 15 or 16 ? new Spot(At(guild, channel), audience) : new Spot(At(guild, parent).Under(channel), audience);
    }

    public static Place At(string guild, string channel) => new(DiscordAdapter.PlatformName, guild, channel);

    private static Audience AudienceOf(BookedGuild? server, JsonElement? channel) =>
        server is { Everyone: { } everyone } guild && channel is { } known
        && Granted.In(everyone, DiscordPermissions.None, known, guild.Id, "", []).HasFlag(DiscordPermissions.ViewChannel)
            ? Audience.Public
            : Audience.Private;

    /// <summary>
    /// A direct message belongs to no server. Where the bot serves a single one and the person is a member of it, it is that one's desk;
    /// otherwise the conversation is a desk of its own, which sees no other.
    /// </summary>
    private async Task<string> DeskOfAsync(string user, string channel, Asking how, CancellationToken ct) =>
        book.Guilds is [var only] && await IsMemberAsync(only, user, how, ct).ConfigureAwait(false) ? only : $"dm{channel}";

    private async Task<bool> IsMemberAsync(string guild, string user, Asking how, CancellationToken ct)
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
            var isMember = await questions.AskAsync($"member {guild} {user}", how, stop => api.MemberAsync(guild, user, stop), ct).ConfigureAwait(false) is not null;
            _members[(guild, user)] = (time.GetUtcNow(), isMember);
            return isMember;
        }
        catch (NotToldException) when (isKnown || how is Asking.Quickly)
        {
            return known.IsMember;
        }
    }
}
