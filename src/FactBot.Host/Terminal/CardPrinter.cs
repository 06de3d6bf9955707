using FactBot.Core.Text;
using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>Prints the card: two lines per claim, one line for every other entry.</summary>
internal sealed class CardPrinter(IAnsiConsole console)
{
    private const int Indent = 2;

    public void Print(View.ArticleCard card)
    {
        if (card.Head is { } head)
        {
            PrinterParts.Ends(console, PrinterParts.Joined([head.Ref, head.State, head.Progress]), head.PostedBy, Palette.Quiet);
        }

        if (card.Title is { } title)
        {
            Line(title, Palette.Heading);
        }

        Line(PrinterParts.Joined(card.About), Palette.Words);
        PrinterParts.Link(console, card.Link);
        console.WriteLine();
        Claims(card);
        Line(card.Sources, Palette.Words);
        foreach (var answer in card.Answers)
        {
            Line(answer.Words, Palette.Of(answer.Tone));
        }

        Line(card.Oddities, Palette.Of(Tone.Caution));
        foreach (var note in card.Notes)
        {
            Line(note, Palette.Quiet);
        }

        PrinterParts.Buttons(console, card.Buttons, card.Open);
    }

    private void Claims(View.ArticleCard card)
    {
        foreach (var claim in card.Claims)
        {
            PrinterParts.Line(console, claim.Words, Palette.Heading, Indent, Numerals.Number(claim.Number));
            PrinterParts.Remarks(console, claim.Remarks, Indent);
        }

        if (card.More is { } more)
        {
            PrinterParts.Line(console, more, Palette.Words, Indent);
        }

        if (!card.Claims.IsEmpty)
        {
            console.WriteLine();
        }
    }

    private void Line(string? words, Style style)
    {
        if (words is not null)
        {
            PrinterParts.Line(console, words, style);
        }
    }
}
