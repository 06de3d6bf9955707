using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>Notes: said, typed, filled in, mended and taken back.</summary>
internal static class Notes
{
    public static Step[] Steps { get; } =
    [
        new("Ben answers in the claim's thread", n => n.WritesAsync(Ben, "the minutes show her absen on 3 March", "A-1/2")),
        new("Ben mends a slip", n => n.EditsAsync("the minutes show her absen on 3 March", "the minutes show her absent on 3 March")),
        new("Ana keeps a line out", n => n.WritesAsync(Ana, "// my source is nervous", "A-1/2")),
        new("Ana says thanks", n => n.WritesAsync(Ana, "thanks!", "A-1/2")),
        new("Ana keeps a line out of a note", n => n.WritesAsync(Ana, "the clerk has the register\n// ask for Jo", "A-1/2")),
        new("Ana takes that out altogether", n => n.EditsAsync("the clerk has the register\n// ask for Jo", "// ask for Jo")),
        new("Ben deletes his note", n => n.DeletesAsync("the minutes show her absent on 3 March")),
        new("Ben types something that looks like a command", n => n.WritesAsync(Ben, "take", "A-1/2")),
        new("Ana notes by a mention in the thread", n => n.MentionsAsync(Ana, "note called the town clerk at 10:00", "A-1/2")),
        new("Ben notes by a command", n => n.CommandsAsync(Ben, "note A-1/2 the deputy's diary is public", ("text", "the deputy's diary is public"), ("claim", "A-1/2"))),
        new("Ana opens the form for a note", n => n.OpensFormAsync(Ana, "A-1/2", "Note")),
        new("Ana sends it empty", n => n.SubmitsAsync(Ana, ("text", " "))),
        new("Ana opens it again", n => n.OpensAgainAsync(Ana)) { Only = OnDiscord },
        new("Ana fills it in", n => n.SubmitsAsync(Ana, ("text", "the order book is with the auditors"))),
        new("Ben answers the card", n => n.AnswersAsync(Ben, "the auditor calls back at noon", "A-1")),
        new("Ben answers the card with a claim's number", n => n.AnswersAsync(Ben, "3: she told the radio the same", "A-1")),
        new("Ben names a claim that is not there", n => n.AnswersAsync(Ben, "88: she told the radio the same", "A-1")),
        new("Ana notes on the article", n => n.MentionsAsync(Ana, "note A-1 call the audit office")),
        new("Somebody talks about lunch in the channel", n => n.WritesAsync(Ben, "lunch?", null)),
        new("Ben writes very much", n => n.WritesAsync(Ben, string.Join(' ', Enumerable.Repeat("and on and on", 700)), "A-1/2")) { Only = InSlack },
    ];
}
