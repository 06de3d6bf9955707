using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>What cannot be done is said to whoever asked, and what is not there yet too.</summary>
internal static class Refusals
{
    public static Step[] Steps { get; } =
    [
        new("Ben slips on the keyboard", n => n.MentionsAsync(Ben, "verdcit A-1/5 wrong it was April")),
        new("Ben types nonsense", n => n.CommandsAsync(Ben, "dance with me")),
        new("Ben names an article that there is not", n => n.MentionsAsync(Ben, "note A-99/1 hello")),
        new("Ben names a claim that there is not", n => n.CommandsAsync(Ben, "take A-1/77", ("claims", "A-1/77"))),
        new("Ben names nothing", n => n.MentionsAsync(Ben, "take")),
        new("Ben names somebody whom nobody knows", n => n.MentionsAsync(Ben, "assign A-1/5 @zoe")),
        new("Ben fills in an option twice", n => n.MentionsAsync(Ben, "assign A-1/5 due:17:00 due:18:00")),
        new("Ben forgets the words of a note", n => n.MentionsAsync(Ben, "note A-1/5")),
        .. new[] { "review A-1/2", "signoff A-1", "correct A-1/2", "comment ask Norvia AB", "matrix A-1", "sources A-1", "reread A-1", "search payment", "export A-1", "seen the second payment" }
            .Select(line => new Step($"Ana tries \"{line}\"", n => n.MentionsAsync(Ana, line))),
    ];
}
