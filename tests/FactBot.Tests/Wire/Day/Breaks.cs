using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>Connections break, and nothing is lost or done twice.</summary>
internal static class Breaks
{
    public static Step[] Steps { get; } =
    [
        new("The connection breaks while Ben writes in a thread", n => n.BreaksAsync(Ben, "said while nobody listened", "A-1/4")),
        new("The platform tells of it once more", n => n.ComesAgainAsync("said while nobody listened")) { Only = OnDiscord },
        new("The platform asks for another connection", n => n.RenewsAsync()),
        new("Ben writes over the new one", n => n.WritesAsync(Ben, "said over a new connection", "A-1/4")),
        new("The connection is closed and what happens meanwhile is told by nobody", n => n.ForgetsAsync(Ben, "said while nobody could tell", "A-1/4")),
        new("All goes on as before", n => n.WritesAsync(Ben, "said and heard", "A-1/4")),
        new("Somebody deletes a claim's message", n => n.RemovesAsync("A-1/4")),
        new("Ana opens that claim again", n => n.PressesAsync(Ana, "A-1", "4 ")),
    ];
}
