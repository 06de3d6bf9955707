using FactBot.Tests.Stories;
using static FactBot.Tests.Wire.Day.NewsroomDay;
using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>Other channels, and people who see less.</summary>
internal static class Places
{
    public static Step[] Steps { get; } =
    [
        new("Ana posts the first article in #politics too", n => n.MentionsAsync(Ana, TestDesk.Link, null, Politics)),
        new("Ben takes a claim there by a command", n => n.CommandsInAsync(Politics, Ben, "take A-1/4", ("claims", "A-1/4"))),
        new("Ben opens it there", n => n.CommandsInAsync(Politics, Ben, "show A-1/4", ("claim", "A-1/4"))),
        new("Ana notes on it in #metro, and both channels show it", n => n.MentionsAsync(Ana, "note A-1/4 the schools confirm it")),
        new("Ana lists the desk's claims there", n => n.CommandsInAsync(Politics, Ana, "claims new", ("state", "new"))),
        new("Ana posts an article where not everybody sees it", n => n.MentionsAsync(Ana, Lights, null, Cellar)),
        new("Ben pastes one there", n => n.MentionsAsync(Ben, "check The choir of Port Vessel sold 1,400 tickets, treasurer Ole Brandt said.\n\nBrandt denied that money was missing.", null, Cellar)),
        new("Ana asks for it in #metro", n => n.MentionsAsync(Ana, "show A-11")),
        new("A guest asks the bot directly", n => n.TellsAsync(Gil, "mine")),
        new("A guest asks directly for an article of the desk", n => n.TellsAsync(Gil, "show A-1")),
        new("A guest asks in a channel that is shared", n => n.MentionsAsync(Gil, "show A-2", null, Shared)),
        new("A guest posts an article there", n => n.MentionsAsync(Gil, TestDesk.Link, null, Shared)),
        new("Ana wants a draft checked there", n => n.MentionsAsync(Ana, $"check {Tunnel} draft:true", null, Shared)),
        new("#politics is closed", n => n.ClosesChannelAsync()),
        new("Ben notes on the claim that was open there", n => n.MentionsAsync(Ben, "note A-1/4 nobody is in #politics any more")),
    ];
}
