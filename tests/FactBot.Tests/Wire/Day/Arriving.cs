using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>The bot is new in the newsroom, and people ask what it can do.</summary>
internal static class Arriving
{
    public static Step[] Steps { get; } =
    [
        new("The chief brings the bot to #metro", n => n.BringsBotAsync(Chief)) { Only = InSlack },
        new("Ana asks who sees this", n => n.PressesAsync(Ana, "never contact anyone", "Who sees this?")),
        new("Ana types /fact and nothing else", n => n.CommandsAsync(Ana, "")),
        new("Ben asks for help by a mention", n => n.MentionsAsync(Ben, "help")),
        new("Ana asks for all of it", n => n.CommandsAsync(Ana, "help all", ("topic", "all"))),
        new("Ana asks about one command", n => n.CommandsAsync(Ana, "help verdict", ("topic", "verdict"))),
        new("Ana asks about a command that is still planned", n => n.CommandsAsync(Ana, "help matrix", ("topic", "matrix"))),
        new("Ana asks about a command that there never was", n => n.CommandsAsync(Ana, "help dancing", ("topic", "dancing"))),
        new("Ben asks the bot directly", n => n.TellsAsync(Ben, "help evidence")),
        new("Ana wants to see the settings", n => n.CommandsAsync(Ana, "settings")),
        new("Ana looks at her claims; there are none", n => n.CommandsAsync(Ana, "mine")),
    ];
}
