using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Tests.Slack;

namespace FactBot.Tests.Discord;

/// <summary>One of every view but the marks, with people and places of Discord's.</summary>
internal static class DiscordViews
{
    public static readonly Place Metro = new("discord", "1100000000000000002", "1100000000000000003");
    private static readonly Person Sam = new("discord", "1100000000000000002", "1100000000000000011", "sam");

    public static IReadOnlyList<(string Name, View View)> All { get; } = [.. SlackViews.All.Select(v => (v.Name, v.View switch
    {
        View.ThreadLine line => line with { Tell = Sam },
        View.DailySummary summary => summary with { Channel = Metro, Tell = [Sam] },
        View.Response answer => answer with { See = new MessageRef(Metro, "1300000000000000001") },
        var same => same,
    }))];

    /// <summary>Views that are full of the same words.</summary>
    public static IEnumerable<View> Of(string a, string b, string c)
    {
        var remark = new Remark(a, Tone.Denied);
        var button = new Button(b + ".", new ActionToken(ActionVerb.Open, 1, 2));
        yield return new View.ArticleCard(a, [b], [.. Enumerable.Range(1, 25).Select(i => new ClaimLine(i, a + i, [remark, new Remark(b)]))], c, a, [remark], b, [c])
        {
            Head = new CardHead("A-1", "In check", b + "1 of 2 done", a),
            Open = new Menu(b, [.. Enumerable.Range(1, 30).Select(i => new MenuItem(i % 2 == 0 ? a : $"{i} {a}", new ActionToken(ActionVerb.Open, 1, i)))]),
            Buttons = [button, button, .. Enumerable.Range(3, 30).Select(i => new Button(a, new ActionToken(ActionVerb.Note, 1, i)))],
        };
        yield return new View.ClaimCard("A-1/2", [remark, new Remark(b)], a, [remark], null, [.. Enumerable.Repeat(remark, 9)], new Remark(b), c, [button]);
        yield return new View.ClaimList("Claims " + a, [.. Enumerable.Range(1, 25).Select(i => new ClaimListLine($"A-1/{i}", b, [remark]))], c);
        yield return new View.Listing("Notes " + a, [.. Enumerable.Repeat(new ListLine(b + "1", c), 60)], a);
        yield return new View.FindingReport([new ReportSection("CLAIMS", [.. Enumerable.Repeat(new ReportItem("1", a, [remark], [b]), 60)], c)]);
        yield return new View.DailySummary(Metro, "Tue " + a, b, [.. Enumerable.Repeat(remark, 12)], "next " + c, []);
        yield return new View.ThreadLine(a);
        yield return new View.Response(b);
        yield return new View.Unread(c, [button]);
        yield return new View.Welcome([a, b], [button]);
        yield return new View.Problem(b);
    }
}
