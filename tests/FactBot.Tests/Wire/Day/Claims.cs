using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>Claims are opened and looked at.</summary>
internal static class Claims
{
    public static Step[] Steps { get; } =
    [
        new("Ana opens the second claim from the card's menu", n => n.PressesAsync(Ana, "A-1", "2 ")),
        new("Ben opens the same one", n => n.PressesAsync(Ben, "A-1", "2 ")),
        new("Ben shows the first claim by a command", n => n.CommandsAsync(Ben, "show A-1/1", ("claim", "A-1/1"))),
        new("Ana shows the third by a mention", n => n.MentionsAsync(Ana, "show A-1/3")),
        new("Ana shows the card", n => n.CommandsAsync(Ana, "show A-2", ("claim", "A-2"))),
        new("Ana wants the whole report", n => n.CommandsAsync(Ana, "show A-1 whole", ("claim", "A-1"), ("whole", true))),
        new("Ben presses for the full report", n => n.PressesAsync(Ben, "A-2", "Full report")),
        new("Ana lists the claims of an article", n => n.CommandsAsync(Ana, "claims A-2", ("dossier", "A-2"))),
        new("Ana lists the desk's claims, more than a page", n => n.CommandsAsync(Ana, "claims")),
        new("Ben lists the claims with numbers", n => n.CommandsAsync(Ben, "claims A-2 quantity", ("dossier", "A-2"), ("kind", "quantity"))),
        new("Ben lists what nobody has", n => n.MentionsAsync(Ben, "claims new none")),
        new("Ana shows a claim under the card", n => n.MentionsAsync(Ana, "show 4", "A-1")),
    ];
}
