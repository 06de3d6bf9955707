using FactBot.Tests.Support;
using static FactBot.Tests.Wire.Day.NewsroomDay;
using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>Some pages cannot be read, and some shall not.</summary>
internal static class Unread
{
    private const string Story = "Fishing boats landed 900 tonnes of cod in Port Vessel last week, the fishery board said.\n\nBoard member Nils Hagen denied that the quota of 800 tonnes had been exceeded.";

    public static Step[] Steps { get; } =
    [
        new("Ana posts a link to a page that is not there", n => n.MentionsAsync(Ana, Nowhere)),
        new("Ben does so by a command", n => n.CommandsAsync(Ben, $"check {Nowhere}/2", ("link", $"{Nowhere}/2"))),
        new("Ana opens the form to paste the words", n => n.OpensFormAsync(Ana, "read this page", "Paste text")),
        new("Ana sends it with too little in it", n => n.SubmitsAsync(Ana, ("text", " "))),
        new("Ana opens it again", n => n.OpensAgainAsync(Ana)) { Only = OnDiscord },
        new("Ana pastes the story into the form", n => n.SubmitsAsync(Ana, ("text", Story))),
        new("Ben posts a private preview link", n => n.MentionsAsync(Ben, Preview)),
        new("Ben checks a private preview link by a command", n => n.CommandsAsync(Ben, $"check {Preview}", ("link", Preview))),
        new("Ana pastes an article in German", n => n.MentionsAsync(Ana, "check " + File.ReadAllText(SharedFiles.SeedPath("german.txt")))),
        new("Ana pastes a column with nothing to check", n => n.MentionsAsync(Ana, "check " + File.ReadAllText(SharedFiles.SeedPath("nothing-to-check.txt")))),
        new("Ana forgets the link", n => n.MentionsAsync(Ana, "check")),
        new("Ana posts something that is no address", n => n.CommandsAsync(Ana, "check harbourpost", ("link", "harbourpost"))),
    ];
}
