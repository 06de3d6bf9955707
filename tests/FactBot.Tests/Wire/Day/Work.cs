using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>Who does what, and by when.</summary>
internal static class Work
{
    public static Step[] Steps { get; } =
    [
        new("Ben takes the claim by its button", n => n.PressesAsync(Ben, "A-1/2", "Take")),
        new("Ana takes it too", n => n.MentionsAsync(Ana, "take", "A-1/2")),
        new("Ana takes another by a command", n => n.CommandsAsync(Ana, "take A-1/1", ("claims", "A-1/1"))),
        new("Ana takes several", n => n.MentionsAsync(Ana, "take A-2/1,3-4")),
        new("Ana gives one to Ben, with a time and a priority", n => n.CommandsAsync(
            Ana, "assign A-1/3 @ben due:17:00 high", ("claims", "A-1/3"), ("who", Ben), ("due", "17:00"), ("priority", "high"))),
        new("Ben gives some away until tomorrow", n => n.MentionsAsync(Ben, "assign A-2/5,6 @ana tomorrow 9:00 low")),
        new("Ben changes only the time", n => n.MentionsAsync(Ben, "assign A-1/3 due:none")),
        new("Ben gives one to nobody", n => n.CommandsAsync(Ben, "assign A-2/5 none", ("claims", "A-2/5"), ("nobody", true))),
        new("Ben names a time that is no time", n => n.CommandsAsync(Ben, "assign A-2/5 due:someday", ("claims", "A-2/5"), ("due", "someday"))),
        new("Ana gives away everything of an article under its card", n => n.MentionsAsync(Ana, "assign all @chief", "A-4")),
        new("Ana looks at what is hers", n => n.CommandsAsync(Ana, "mine")),
        new("Ana looks at what is Ben's", n => n.CommandsAsync(Ana, "mine @ben", ("who", Ben))),
        new("The chief looks directly at what is his", n => n.TellsAsync(Chief, "mine")),
        new("Ana lists what Ben has", n => n.CommandsAsync(Ana, "claims taken @ben", ("state", "taken"), ("who", Ben))),
    ];
}
