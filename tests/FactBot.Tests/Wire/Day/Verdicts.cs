using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>What the checks have shown; claims that are done are closed and can be opened again.</summary>
internal static class Verdicts
{
    public static Step[] Steps { get; } =
    [
        new("Ben sets a verdict in the thread", n => n.MentionsAsync(Ben, "verdict wrong reported:correctly her deputy signed it", "A-1/2")),
        new("Ana adds a note to the claim that is done", n => n.WritesAsync(Ana, "the deputy confirms it by mail", "A-1/2")),
        new("Ana sets a verdict by a command", n => n.CommandsAsync(
            Ana, "verdict A-1/1 confirmed the audit says so, page 4", ("truth", "confirmed"), ("reason", "the audit says so, page 4"), ("claim", "A-1/1"))),
        new("Ben opens the form for a verdict", n => n.OpensFormAsync(Ben, "A-1/3", "Verdict")),
        new("Ben gives no reason", n => n.SubmitsAsync(Ben, ("truth", "needsChange"), ("reason", " "))),
        new("Ben opens it again", n => n.OpensAgainAsync(Ben)) { Only = OnDiscord },
        new("Ben gives his reason", n => n.SubmitsAsync(Ben, ("truth", "needsChange"), ("reason", "it was said on Thursday"), ("reported", "wrongly"))),
        new("Ben changes his verdict", n => n.OpensFormAsync(Ben, "A-1/3", "Change verdict")),
        new("Ben cannot tell after all", n => n.SubmitsAsync(Ben, ("truth", "cannotVerify"), ("reason", "no recording is to be had"))),
        new("Ana leaves the reason out", n => n.MentionsAsync(Ana, "verdict A-1/4 wrong")),
        new("Ana says that a claim is disputed", n => n.MentionsAsync(Ana, "verdict A-1/4 disputed the mayor denies it")),
        new("Ana means one value and types another", n => n.MentionsAsync(Ana, "verdict A-1/4 misleading it leaves out the year")),
        new("Ana sets a claim aside by a command", n => n.CommandsAsync(Ana, "dismiss A-1/4 an opinion", ("claim", "A-1/4"), ("reason", "an opinion"))),
        new("Ana sets one aside without a reason", n => n.CommandsAsync(Ana, "dismiss A-1/5", ("claim", "A-1/5"))),
        new("Ana takes it back", n => n.CommandsAsync(Ana, "dismiss A-1/4 undo", ("claim", "A-1/4"), ("undo", true))),
        new("Ben opens the form to set it aside", n => n.OpensFormAsync(Ben, "A-1/4", "Set aside")),
        new("Ben says why", n => n.SubmitsAsync(Ben, ("reason", "not ours to check"))),
        new("Ana restores it by its button", n => n.PressesAsync(Ana, "A-1/4", "Restore")),
        new("Ana restores it by a word, though it is back", n => n.MentionsAsync(Ana, "restore A-1/4")),
        new("Ana keeps claims that are not there", n => n.CommandsAsync(Ana, "keep A-1/1-99", ("claims", "A-1/1-99"))),
        new("Ben lists what is done", n => n.CommandsAsync(Ben, "claims done", ("state", "done"))),
    ];
}
