using FactBot.Core.Domain;

namespace FactBot.Slack.Inbound;

/// <summary>Who the bot is in its workspace, by auth.test.</summary>
public sealed record SlackIdentity(string Team, string User, string? Bot)
{
    public DeskId Desk => DeskId.Of(Place(""));

    public Place Place(string channel, string? thread = null) => new(SlackAdapter.PlatformName, Team, channel, thread);
}
