using System.Globalization;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>The bot joining or leaving a server, and deleted channels and threads.</summary>
internal sealed class GuildChanges(DiscordIdentity self, GuildCache guilds, TimeProvider time)
{
    /// <summary>Every new session reports every server. A server counts as new where the bot joined this recently, also while it was not running.</summary>
    private static readonly TimeSpan New = TimeSpan.FromDays(1);

    public InboundEvent? Joined(JsonElement guild)
    {
        if (guild.Text("id") is not { } id || guilds.Find(id) is not { JoinedAt: { } at } known || known.FirstChannel(self.User) is not { } channel
            || !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var joined) || time.GetUtcNow() - joined > New)
        {
            return null;
        }

        return Event(EventKeys.Joined(id, at), PlaceResolver.At(id, channel), new Request.Joined());
    }

    /// <summary>A server that is unavailable is not left.</summary>
    public IReadOnlyList<InboundEvent> Left(JsonElement guild)
    {
        if (guild.Flag("unavailable") || guild.Text("id") is not { } id)
        {
            return [];
        }

        var known = guilds.Find(id);
        return [.. (known?.Channels.Keys ?? []).Concat(guilds.OwnThreads(id)).Select(channel =>
        {
            var place = PlaceResolver.At(id, channel);
            return Event(EventKeys.Left(id, known?.JoinedAt ?? "", channel), place, new Request.Gone(place, null));
        })];
    }

    public InboundEvent? Deleted(JsonElement channel)
    {
        if (channel.Text("guild_id") is not { } guild || channel.Text("id") is not { } id)
        {
            return null;
        }

        var isOwn = !OpenThreads.Is(channel) || guilds.IsOwnPlace(guild, channel);
        var place = isOwn ? PlaceResolver.At(guild, id) : PlaceResolver.At(guild, channel.Text("parent_id")!).Under(id);
        return Event(EventKeys.ChannelGone(id), place, new Request.Gone(place, null));
    }

    /// <summary>Forgets the server once the events of <see cref="Left"/> are stored: they are worked out from the cache.</summary>
    public void ForgetLeft(JsonElement guild)
    {
        if (!guild.Flag("unavailable") && guild.Text("id") is { } id)
        {
            guilds.Leave(id);
        }
    }

    /// <summary>Forgets the channel once the event of <see cref="Deleted"/> is stored.</summary>
    public void ForgetDeleted(JsonElement channel)
    {
        if (channel.Text("guild_id") is { } guild && channel.Text("id") is { } id)
        {
            guilds.Forget(guild, id);
        }
    }

    private InboundEvent Event(EventKey key, Place place, Request request) =>
        new(key, place, new Actor(new Person(DiscordOptions.PlatformName, place.Workspace, self.User, "FactBot")), request) { Audience = Audience.Private };
}
