using System.Collections.Concurrent;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Discord.Api;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Introduces the bot in a channel. Nobody invites a bot into a Discord channel: the first article posted there brings it. The introduction says what
/// the bot does with replies, and precedes the card. The desk deduplicates it, also across restarts.
/// </summary>
internal sealed class ChannelIntroduction(DiscordIdentity self)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Place, bool> _seen = [];

    /// <summary>The joining event for the channel, where this event is the first of its kind there.</summary>
    public InboundEvent? In(InboundEvent received)
    {
        var channel = received.Place.InChannel;
        var isOpening = received.Request is Request.CheckLink { Draft: false } or Request.CheckText { Draft: false } or Request.CheckFile { Draft: false } or Request.TrySample;
        if (!isOpening || received.Audience is Audience.Direct || _seen.ContainsKey(channel))
        {
            return null;
        }

        var bot = new Actor(new Person(DiscordOptions.PlatformName, channel.Workspace, self.User, "FactBot"));
        return new InboundEvent(EventKeys.FirstUse(channel.Channel), channel, bot, new Request.Joined()) { Audience = received.Audience };
    }

    /// <summary>The introduction is stored.</summary>
    public void Told(Place channel)
    {
        if (_seen.Count > Most)
        {
            _seen.Clear();
        }

        _seen[channel] = true;
    }
}
