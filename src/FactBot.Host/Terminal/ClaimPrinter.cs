using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>Prints claim messages and lists of claims.</summary>
internal sealed class ClaimPrinter(IAnsiConsole console)
{
    private const int Indent = 2;

    public void Print(View.ClaimCard claim)
    {
        PrinterParts.Remarks(console, [new Remark(claim.Ref), .. claim.Head], 0);
        PrinterParts.Line(console, claim.Words, Palette.Heading, Indent, ">");
        PrinterParts.Remarks(console, claim.About, 0);
        PrinterParts.Link(console, claim.Link);
        foreach (var line in claim.Lines)
        {
            PrinterParts.Remarks(console, [line], 0);
        }

        if (claim.Verdict is { } verdict)
        {
            PrinterParts.Line(console, verdict.Words, Palette.Heading);
        }

        if (claim.Tally is { } tally)
        {
            PrinterParts.Line(console, tally, Palette.Words);
        }

        PrinterParts.Buttons(console, claim.Buttons);
    }

    public void Print(View.ClaimList list)
    {
        PrinterParts.Line(console, list.Title, Palette.Heading);
        var indent = list.Lines.IsEmpty ? 0 : list.Lines.Max(l => l.Ref.Length) + 1;
        foreach (var line in list.Lines)
        {
            PrinterParts.Line(console, line.Words, Palette.Words, indent, line.Ref);
            PrinterParts.Remarks(console, line.Remarks, indent);
        }

        if (list.More is { } more)
        {
            PrinterParts.Line(console, more, Palette.Quiet);
        }
    }
}
