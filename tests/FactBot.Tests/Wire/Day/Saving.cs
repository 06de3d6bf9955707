using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>What was said elsewhere is saved from a message's menu.</summary>
internal static class Saving
{
    public static Step[] Steps { get; } =
    [
        new("Ben tells the others what he heard", n => n.WritesAsync(Ben, "the invoice is dated 1 March, says @ana", null)),
        new("Ana wants to save that as a note", n => n.PicksAsync(Ana, "the invoice is dated 1 March, says @ana", "note")),
        new("Ana names no claim", n => n.SubmitsAsync(Ana, ("claim", "?"), ("text", "the invoice is dated 1 March"))),
        new("Ana opens it again", n => n.OpensAgainAsync(Ana)) { Only = OnDiscord },
        new("Ana names the claim", n => n.SubmitsAsync(Ana, ("claim", "A-1/2"), ("text", "the invoice is dated 1 March"))),
        new("Ana saves it a second time", n => n.PicksAsync(Ana, "the invoice is dated 1 March, says @ana", "note")),
        new("Ana names the claim again", n => n.SubmitsAsync(Ana, ("claim", "A-1/2"), ("text", "the invoice is dated 1 March"))),
        new("Ben shows the others a page", n => n.WritesAsync(Ben, $"look: {NewsroomDay.Minutes} she was absent", null)),
        new("Ana wants to save that as evidence", n => n.PicksAsync(Ana, $"look: {NewsroomDay.Minutes} she was absent", "evidence")),
        new("Ana says what it does to the claim", n => n.SubmitsAsync(Ana, ("claim", "A-1/2"), ("link", NewsroomDay.Minutes), ("text", "she was absent"), ("stance", "refutes"), ("tier", "primary"))),
        new("Ben deletes what was saved as a note", n => n.DeletesAsync("the invoice is dated 1 March, says @ana")),
    ];
}
