using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>Shows any view in the terminal.</summary>
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
            case View.Problem problem:
                console.WriteLine(TerminalText.Clean(problem.Sentence));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(view), view.GetType().Name, "No printer for this view.");
        }
    }
}
