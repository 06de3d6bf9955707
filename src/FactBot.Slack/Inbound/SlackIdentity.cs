using FactBot.Core.Domain;
using FactBot.Slack.App;

namespace FactBot.Slack.Inbound;

/// <summary>Who the bot is in its workspace, by auth.test.</summary>
public sealed record SlackIdentity(string Team, string User, string? Bot)
{
    public DeskId Desk => DeskId.Of(Place(""));

    public Place Place(string channel, string? thread = null) => new(SlackOptions.PlatformName, Team, channel, thread);
}
