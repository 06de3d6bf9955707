using FactBot.Core.Domain;
using FactBot.Slack.App;

namespace FactBot.Slack.Inbound;

/// <summary>The bot's ids in its workspace, from auth.test.</summary>
public sealed record SlackIdentity(string Team, string User, string? Bot)
{
    public DeskId Desk => DeskId.Of(Place(""));

    public Place Place(string channel, string? thread = null) => new(SlackOptions.PlatformName, Team, channel, thread);
}
