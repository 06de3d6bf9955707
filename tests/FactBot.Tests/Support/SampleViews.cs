using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Tests.Support;

/// <summary>One of each view, with everything in it that the view can hold.</summary>
internal static class SampleViews
{
    private static readonly Person Sam = new("terminal", "desk", "sam", "sam");

    public static View.ArticleCard Card { get; } = CardBuilder.Build(SampleStory.Article, SampleStory.Findings, TimeZoneInfo.Utc);

    public static View.ArticleCard DeskCard { get; } = Card with
    {
        Head = new CardHead("A-214", "In check", "3 of 9 done", "posted by @ana"),
        Link = "https://harbourpost.example/news/bridge?page=1",
        Open = new Menu("Open a claim", [new MenuItem("1 paid twice", new ActionToken(ActionVerb.Open, 214, 1))]),
        Buttons = [new Button("Add a claim", new ActionToken(ActionVerb.Add, 214)), new Button("Full report", new ActionToken(ActionVerb.Report, 214))],
    };

    public static View.FindingReport Report { get; } = ReportBuilder.Build(SampleStory.Article, SampleStory.Findings);

    public static View.ClaimCard Claim { get; } = new(
        "A-214/3",
        [new Remark("allegation"), new Remark("Being checked @sam"), new Remark("due 24 Nov, 17:00", Tone.Caution), new Remark("high priority")],
        "\"Mayor Lind approved the second payment on 3 March, two days after the council's own engineers had warned that the work was settled\"",
        [new Remark("an audit report published on Friday (document)"), new Remark("P3")],
        "https://harbourpost.example/news/bridge#:~:text=Mayor%20Lind%20approved,second%20payment",
        [
            new Remark("Denied, Karin Lind (P4): \"I never saw that invoice, and I never signed it\" \u00B7 it covers \"approved the second payment\"", Tone.Denied),
            new Remark("Why: names a person, accuses, has a date"),
            new Remark("To check: \"3 March\" \u00B7 \"Mayor Lind\""),
        ],
        new Remark("Wrong, by @sam: the minutes show her absent on 3 March. Reported correctly. (single check)"),
        "Evidence 1 refutes \u00B7 4 notes \u00B7 1 open question \u00B7 last: sam \"minutes show absence 3 Mar\"",
        [
            new Button("Note", new ActionToken(ActionVerb.Note, 214, 3)),
            new Button("Evidence", new ActionToken(ActionVerb.Evidence, 214, 3)),
            new Button("Verdict", new ActionToken(ActionVerb.Verdict, 214, 3), Main: true),
            new Button("Take", new ActionToken(ActionVerb.Take, 214, 3)),
            new Button("Set aside", new ActionToken(ActionVerb.Dismiss, 214, 3)),
        ]);

    public static View.ClaimList List { get; } = new(
        "Yours: 27 claims",
        [
            new ClaimListLine("A-201/2", "\"the ferry carried 1,200 people that evening\"", [new Remark("Being checked @sam"), new Remark("due Mon, 12:00", Tone.Caution), new Remark("high")]),
            new ClaimListLine("A-214/11", "\"two schools have put off the repair of their roofs because of the shortfall that the audit describes\"", [new Remark("New")]),
        ],
        "2 more");

    public static View.Listing Listing { get; } = new(
        "What I can do",
        [
            new ListLine("check", "Opens a dossier on a link, a pasted text or a file, or shows the one there is."),
            new ListLine("claims", "Lists the claims of an article, or of the desk."),
        ],
        "help all lists the rest.");

    public static View.Listing Notes { get; } = new(
        "A-214/3: notes and evidence",
        [
            new ListLine("open question 1 @ana 24 Nov 2026, 09:12", "Who signed the second order, if the mayor was away on 3 March?"),
            new ListLine("evidence 1 refutes, primary @sam 24 Nov 2026, 09:40", "Minutes of the council's meeting on 3 March \u00B7 text kept 24 Nov 2026, 09:40"),
        ],
        null);

    public static View.DailySummary Summary { get; } = new(
        new Place("terminal", "desk", "metro"),
        "Tue 24 Nov, since Mon 09:00 (Europe/London)",
        "5 articles in \u00B7 31 claims opened \u00B7 22 done: 15 confirmed, 3 wrong, 2 needs change, 2 cannot verify (4 single check)",
        [
            new Remark("Overdue (1): A-201/2 sam, since yesterday 17:00", Tone.Caution),
            new Remark("Nobody on it, high (1): A-215/1"),
            new Remark("Criticism with no reply found (2): A-214/5 \u00B7 A-215/3", Tone.Reply),
        ],
        "next: Wed 09:00 \u00B7 summary set",
        [Sam]);

    public static View.ThreadLine Line { get; } = new("ana gave this to @sam, due 24 Nov, 17:00", Sam);

    public static View.Response Answer { get; } = new(
        "Already here: A-214, opened by @ana on Monday.", new MessageRef(new Place("terminal", "desk", "metro"), "3f9c2a71-12"));

    public static View.Unread Unread { get; } = new(
        "I couldn't read this page (paywall, 3 sentences). Paste the text here or attach a file.",
        [new Button("Paste text", new ActionToken(ActionVerb.Paste), Main: true)]);

    public static View.Welcome Welcome { get; } = new(
        [
            "I list an article's key claims, who said what and who denied it. I don't decide what is true and I never contact anyone.",
            "Replies in claim threads are saved as notes; begin with // to keep one out; never name a confidential source here.",
        ],
        [new Button("Try a sample", new ActionToken(ActionVerb.Sample), Main: true), new Button("Who sees this?", new ActionToken(ActionVerb.WhoSees))]);

    public static View.Mark Mark { get; } = new(MarkKind.Done);

    public static View.Problem Problem { get; } = ProblemPhrases.Of(new Reading.Unreadable(UnreadableKind.Empty));

    public static IReadOnlyList<View> All { get; } =
        [DeskCard, Report, Claim, List, Line, Answer, Unread, Welcome, Listing, Summary, Mark, Problem];
}
