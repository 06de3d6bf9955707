using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>Claims that the program did not find, and words that it found too few of.</summary>
internal static class Words
{
    public static Step[] Steps { get; } =
    [
        new("Ana adds a claim by a command", n => n.CommandsAsync(Ana, "add A-1 Nobody showed it to me", ("words", "Nobody showed it to me"), ("dossier", "A-1"))),
        new("Ana adds words that are not there", n => n.CommandsAsync(Ana, "add A-1 somebody showed it to her", ("words", "somebody showed it to her"), ("dossier", "A-1"))),
        new("Ben opens the form to add a claim", n => n.OpensFormAsync(Ben, "A-1", "Add a claim")),
        new("Ben adds words that are not there", n => n.SubmitsAsync(Ben, ("words", "nobody showed it to anybody"))),
        new("Ben opens the form once more", n => n.OpensFormAsync(Ben, "A-1", "Add a claim")),
        new("Ben adds a claim", n => n.SubmitsAsync(Ben, ("words", "Norvia AB has not responded to questions"))),
        new("Ana gives a claim other words", n => n.CommandsAsync(Ana, "edit A-1/2 approved the second payment on 3 March", ("words", "approved the second payment on 3 March"), ("claim", "A-1/2"))),
        new("Ana gives a claim words that are not there", n => n.MentionsAsync(Ana, "edit A-1/2 approved the third payment")),
    ];
}
