using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;
using FactBot.Tests.Support;

namespace FactBot.Tests.Slack;

/// <summary>One of every view but the marks, as a desk sees them.</summary>
internal static class SlackViews
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly Person Ana = new("chat", "post", "U0ANA", "ana");
    private static readonly Person Sam = new("chat", "post", "U0SAM", "sam");
    private static readonly Place Metro = new("chat", "post", "C0METRO");

    public static Dossier Dossier { get; } = Work(DossierRules.Open(
        new DossierId(new DeskId("chat:post"), 214), SampleStory.Article, SampleStory.Findings, new Home(Metro, Audience.Public), Ana, Now, DossierOrigin.Published));

    public static IReadOnlyList<(string Name, View View)> All { get; } =
    [
        ("article-card", DossierViews.Card(Dossier, TimeZoneInfo.Utc)),
        ("finding-report", DossierViews.Report(Dossier)),
        ("claim-card", ClaimViews.Card(Dossier, Dossier.Claims[0], TimeZoneInfo.Utc)),
        ("claim-list", ListViews.OfArticle(Dossier, _ => true, TimeZoneInfo.Utc)),
        ("thread-line", new View.ThreadLine("@ana gave this to @sam, due 24 Nov, 17:00.", Sam)),
        ("answer", new View.Response("A-214/3 is open here already.", new MessageRef(Metro, "1795000000.000100"))),
        ("unread", new View.Unread("I couldn't read this page (paywall, 3 sentences). Paste the text here or attach a file.", [new Button("Paste text", new ActionToken(ActionVerb.Paste), Main: true)])),
        ("welcome", new View.Welcome(["I list an article's key claims, who said what and who denied it."], [new Button("Try a sample", new ActionToken(ActionVerb.Sample), Main: true), new Button("Who sees this?", new ActionToken(ActionVerb.WhoSees))])),
        ("listing", ClaimViews.File(Dossier, Dossier.Claims[0], TimeZoneInfo.Utc)),
        ("daily-summary", new View.DailySummary(
            Metro, "Tue 24 Nov, since Mon 09:00 (Europe/London)", "1 article in \u00B7 5 claims opened \u00B7 1 done: 1 wrong (1 single check)",
            [new Remark("Overdue (1): A-214/2 @sam", Tone.Caution)], "next: Wed 09:00 \u00B7 /fact summary set", [Sam])),
        ("problem", new View.Problem("There is no A-9 that can be shown here. Last in this channel: A-214.")),
    ];

    /// <summary>The card of an article of which only a part was analysed.</summary>
    public static View PartCard { get; } =
        DossierViews.Card(Dossier with { Snapshot = Dossier.Snapshot with { Findings = SampleStory.Findings with { AnalysedTo = 199_874 } } }, TimeZoneInfo.Utc);

    private static Dossier Work(Dossier dossier) => dossier.With(dossier.Claims[0] with
    {
        State = ClaimState.Taken,
        Assignee = Sam,
        Due = Now.AddHours(8),
        Priority = Priority.High,
        Notes =
        [
            new Note(1, Sam, Now, "minutes show absence 3 Mar", null),
            new Note(2, Ana, Now.AddMinutes(5), "who signed the invoice?", null) { IsQuestion = true },
        ],
        Evidence = [new Evidence(1, Sam, Now.AddMinutes(9), "https://council.example/minutes", "minutes of 3 March", Stance.Refutes, Tier.Primary, null)],
    });
}
