using System.Collections.Concurrent;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Discord.Api;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Nobody invites a bot into a channel of Discord's: it comes to one when an article is posted there first. What it does with replies is said
/// before the card is there. The desk knows where that was said before, also before the last start.
/// </summary>
internal sealed class ChannelIntroduction(DiscordIdentity self)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Place, bool> _seen = [];

    /// <summary>The bot's coming to the channel, where this event is the first of its kind there.</summary>
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

    /// <summary>That is on disk.</summary>
    public void Told(Place channel)
    {
        if (_seen.Count > Most)
        {
            _seen.Clear();
        }

        _seen[channel] = true;
    }
}
