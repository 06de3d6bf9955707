using static FactBot.Tests.Wire.Day.NewsroomDay;
using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>What speaks for and against a claim, and what is still to be found out.</summary>
internal static class EvidenceAndQuestions
{
    public static Step[] Steps { get; } =
    [
        new("Ben adds a link by a command", n => n.CommandsAsync(
            Ben, $"evidence A-1/2 {Minutes} refutes primary the minutes of 3 March", ("claim", "A-1/2"), ("link", Minutes), ("text", "the minutes of 3 March"), ("stance", "refutes"), ("tier", "primary"))),
        new("Ben adds words in the thread", n => n.MentionsAsync(Ben, "evidence the ledger lists one order supports", "A-1/2")),
        new("Ben adds a page that cannot be read", n => n.CommandsAsync(Ben, $"evidence A-1/1 {Nowhere}", ("claim", "A-1/1"), ("link", Nowhere))),
        new("Ben adds a private link", n => n.CommandsAsync(Ben, $"evidence A-1/1 {Preview}", ("claim", "A-1/1"), ("link", Preview))),
        new("Ana opens the form for evidence", n => n.OpensFormAsync(Ana, "A-1/2", "Evidence")),
        new("Ana leaves out what it is", n => n.SubmitsAsync(Ana, ("stance", "supports"))),
        new("Ana opens it again", n => n.OpensAgainAsync(Ana)) { Only = OnDiscord },
        new("Ana fills it in", n => n.SubmitsAsync(Ana, ("text", "Interview with the deputy, 24 November"), ("stance", "context"), ("tier", "primary"))),
        new("Ana asks a question in the thread", n => n.MentionsAsync(Ana, "note question:yes Who signed the order?", "A-1/2")),
        new("Ana asks another by a command", n => n.CommandsAsync(Ana, "note A-1/2 where is the order book? question:true", ("text", "where is the order book?"), ("claim", "A-1/2"), ("question", true))),
        new("Ben asks by another word", n => n.MentionsAsync(Ben, "ask A-1/1 how many cables were there?")),
        new("Ben answers a question in the thread", n => n.MentionsAsync(Ben, "note answers:9 her deputy signed it", "A-1/2")),
        new("Ben answers one that there is not", n => n.CommandsAsync(Ben, "note A-1/2 nobody answers:99", ("text", "nobody"), ("claim", "A-1/2"), ("answers", 99))),
        new("Ben opens the form for a note where questions are open", n => n.OpensFormAsync(Ben, "A-1/2", "Note")),
        new("Ben answers in the form", n => n.SubmitsAsync(Ben, ("text", "with the auditors"), ("answers", "10"))),
        new("Ana looks at all that is known of the claim", n => n.CommandsAsync(Ana, "show A-1/2 whole", ("claim", "A-1/2"), ("whole", true))),
    ];
}
