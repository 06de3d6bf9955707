using FactBot.Core.Domain;
using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>Prints the desk's messages other than cards: responses, lists and the summary.</summary>
internal sealed class DeskPrinter(IAnsiConsole console)
{
    /// <summary>UTF-16 code units. Marks up to this length are printed beside their words, longer marks above them.</summary>
    private const int LongestMark = 20;

    private const int Indent = 2;

    public void Print(View.Listing listing)
    {
        PrinterParts.Line(console, listing.Title, Palette.Heading);
        var longest = listing.Lines.IsEmpty ? 0 : listing.Lines.Max(l => l.Mark.Length);
        foreach (var line in listing.Lines)
        {
            if (longest <= LongestMark)
            {
                PrinterParts.Line(console, line.Words, Palette.Words, longest + Indent, line.Mark);
                continue;
            }

            PrinterParts.Line(console, line.Mark, Palette.Quiet);
            PrinterParts.Line(console, line.Words, Palette.Words, Indent);
        }

        if (listing.Foot is { } foot)
        {
            PrinterParts.Line(console, foot, Palette.Quiet);
        }
    }

    public void Print(View.DailySummary summary)
    {
        PrinterParts.Line(console, $"FACT DESK \u00B7 #{summary.Channel.Channel} \u00B7 {summary.When}", Palette.Heading);
        PrinterParts.Line(console, summary.Counts, Palette.Words);
        foreach (var section in summary.Sections)
        {
            PrinterParts.Line(console, section.Words, Palette.Of(section.Tone), Indent);
        }

        if (!summary.Tell.IsEmpty)
        {
            PrinterParts.Line(console, string.Join(' ', summary.Tell.Select(Called)), Palette.Words);
        }

        PrinterParts.Line(console, summary.Foot, Palette.Quiet);
    }

    public void Print(View.ThreadLine line)
    {
        var isCalled = line.Tell is { } person && !line.Words.Contains(Called(person), StringComparison.Ordinal);
        PrinterParts.Line(console, isCalled ? $"{line.Words} {Called(line.Tell!)}" : line.Words, Palette.Words);
    }

    public void Print(View.Response response) =>
        PrinterParts.Line(console, response.See is { } see ? $"{response.Words} See [{MessageNumber.Of(see.MessageId)}]." : response.Words, Palette.Words);

    public void Print(View.Unread unread)
    {
        PrinterParts.Line(console, unread.Sentence, Palette.Of(Tone.Caution));
        PrinterParts.Buttons(console, unread.Buttons);
    }

    public void Print(View.Welcome welcome)
    {
        foreach (var line in welcome.Lines)
        {
            PrinterParts.Line(console, line, Palette.Words);
        }

        PrinterParts.Buttons(console, welcome.Buttons);
    }

    public void Print(View.Mark mark) => PrinterParts.Line(console, Word(mark.Kind), Palette.Quiet);

    private static string Word(MarkKind kind) => kind switch
    {
        MarkKind.Seen => "seen",
        MarkKind.Done => "done",
        MarkKind.Failed => "not done",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Called(Person person) => $"@{person.Name}";
}
