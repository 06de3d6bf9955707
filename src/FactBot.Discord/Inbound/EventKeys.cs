using FactBot.Core.Domain;
using FactBot.Discord.Api;

namespace FactBot.Discord.Inbound;

/// <summary>Event keys. Discord's ids are globally unique, so a second delivery or a second reading yields the same key.</summary>
internal static class EventKeys
{
    public static EventKey Message(string id) => Of("m", id);

    public static EventKey Edit(string id, string at) => Of("e", $"{id}:{at}");

    public static EventKey Deleted(string id) => Of("d", id);

    public static EventKey Gone(string id) => Of("g", id);

    /// <summary>A thread has the id of its message, so its deletion gets another kind of key.</summary>
    public static EventKey ChannelGone(string id) => Of("c", id);

    public static EventKey Interaction(string id) => Of("i", id);

    public static EventKey Joined(string guild, string at) => Of("j", $"{guild}:{at}");

    public static EventKey FirstUse(string channel) => Of("w", channel);

    public static EventKey Left(string guild, string at, string channel) => Of("l", $"{guild}:{at}:{channel}");

    private static EventKey Of(string kind, string id) => new($"{DiscordOptions.PlatformName}:{kind}:{id}");
}
