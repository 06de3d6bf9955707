using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>Prints any view in the terminal.</summary>
internal static class ViewPrinter
{
    public static void Print(View view, IAnsiConsole console)
    {
        switch (view)
        {
            case View.ArticleCard card:
                new CardPrinter(console).Print(card);
                break;
            case View.FindingReport report:
                new ReportPrinter(console).Print(report);
                break;
            case View.ClaimCard claim:
                new ClaimPrinter(console).Print(claim);
                break;
            case View.ClaimList list:
                new ClaimPrinter(console).Print(list);
                break;
            case View.Problem problem:
                console.WriteLine(TerminalText.Clean(problem.Channel is { } about ? $"#{about.Channel}: {problem.Sentence}" : problem.Sentence));
                break;
            default:
                PrintOfDesk(view, new DeskPrinter(console));
                break;
        }
    }

    private static void PrintOfDesk(View view, DeskPrinter desk)
    {
        switch (view)
        {
            case View.Listing listing:
                desk.Print(listing);
                break;
            case View.DailySummary summary:
                desk.Print(summary);
                break;
            case View.ThreadLine line:
                desk.Print(line);
                break;
            case View.Response response:
                desk.Print(response);
                break;
            case View.Unread unread:
                desk.Print(unread);
                break;
            case View.Welcome welcome:
                desk.Print(welcome);
                break;
            case View.Mark mark:
                desk.Print(mark);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(view), view.GetType().Name, "No printer for this view.");
        }
    }
}
