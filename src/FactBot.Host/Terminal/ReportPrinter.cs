using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>Prints the report: sections with a heading, findings with a mark, and their lines below.</summary>
internal sealed class ReportPrinter(IAnsiConsole console)
{
    private const int LineIndent = 2;

    public void Print(View.FindingReport report)
    {
        foreach (var section in report.Sections)
        {
            console.WriteLine();
            Print(section);
        }
    }

    private void Print(ReportSection section)
    {
        PrinterParts.Line(console, section.Heading, Palette.Heading);
        if (section.Items.IsEmpty)
        {
            PrinterParts.Line(console, section.Empty, Palette.Quiet);
            return;
        }

        var indent = section.Items.Max(i => i.Mark is null ? 0 : i.Mark.Length + 1);
        foreach (var item in section.Items)
        {
            Print(item, indent);
        }
    }

    private void Print(ReportItem item, int indent)
    {
        PrinterParts.Line(console, item.Words, Palette.Words, indent, item.Mark ?? "");
        var below = Math.Max(indent, LineIndent);
        PrinterParts.Remarks(console, item.Remarks, below);
        foreach (var line in item.Lines)
        {
            PrinterParts.Line(console, line, Palette.Words, below + LineIndent, new string(' ', below) + "-");
        }

        PrinterParts.Link(console, item.Link, below);
    }
}
