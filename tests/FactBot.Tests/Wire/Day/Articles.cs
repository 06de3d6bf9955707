using FactBot.Tests.Stories;
using static FactBot.Tests.Wire.Day.NewsroomDay;
using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>Articles come to the desk in every way there is.</summary>
internal static class Articles
{
    private const string Pasted =
        "check The swimming bath in Quay Street lost 340,000 litres of water in May, the port's engineer Lena Falk said on Monday.\n\n"
        + "The company that built it, Baltic Pools, denied that its pipes were at fault.\n\nThe council has not responded to questions.";

    public static Step[] Steps { get; } =
    [
        new("Ana posts a link and mentions the bot", n => n.MentionsAsync(Ana, TestDesk.Link)),
        new("The platform tells of that message once more", n => n.ComesAgainAsync(TestDesk.Link)),
        new("Ben checks the same link by a command", n => n.CommandsAsync(Ben, $"check {TestDesk.Link}", ("link", TestDesk.Link))),
        new("Ana mentions it once more, with words around it", n => n.MentionsAsync(Ana, $"have we had {TestDesk.Link} already?")),
        new("Ben tries the sample, which is that article too", n => n.PressesAsync(Ben, "never contact anyone", "Try a sample")),
        new("Ben checks a saved page by a command", n => n.CommandsAsync(Ben, $"check {Audit}", ("link", Audit))),
        new("Ana sends a link to the bot directly", n => n.TellsAsync(Ana, Budget)),
        new("Ana pastes the words of an article", n => n.MentionsAsync(Ana, Pasted)),
        new("Ben has a draft of their own checked", n => n.CommandsAsync(Ben, $"check {Ferry} draft:true", ("link", Ferry), ("draft", true))),
        new("Ana attaches a file", n => n.AttachesAsync(Ana, "audit.txt", "")),
        new("Ana attaches a file that is gone", n => n.AttachesAsync(Ana, "gone.txt", "check")),
        new("Ben writes a link to the others", n => n.WritesAsync(Ben, $"has anybody read {Deal} yet?", null)),
        new("Ana checks it from the message's menu", n => n.PicksAsync(Ana, $"has anybody read {Deal} yet?", "check")),
    ];
}
