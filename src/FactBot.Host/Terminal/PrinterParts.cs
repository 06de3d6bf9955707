using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>Printing steps shared by the views.</summary>
internal static class PrinterParts
{
    private const string Between = " \u00B7 ";

    public static void Remarks(IAnsiConsole console, IReadOnlyList<Remark> remarks, int indent)
    {
        if (remarks.Count == 0)
        {
            return;
        }

        var text = new HangingText("", indent);
        for (var i = 0; i < remarks.Count; i++)
        {
            text.Add((i > 0 ? Between : "") + remarks[i].Words, Palette.Of(remarks[i].Tone));
        }

        console.Write(text);
    }

    public static void Line(IAnsiConsole console, string words, Style style, int indent = 0, string mark = "") =>
        console.Write(new HangingText(mark, indent).Add(words, style));

    public static string Joined(IEnumerable<string> parts) => string.Join(Between, parts);

    /// <summary>
    /// Prints one text at the left end of a line and another at the right end. If the line is too short, they are joined by a separator.
    /// </summary>
    public static void Ends(IAnsiConsole console, string left, string right, Style style)
    {
        var gap = console.Profile.Width - left.Length - right.Length;
        Line(console, gap >= Between.Length ? left + new string(' ', gap) + right : left + Between + right, style);
    }

    /// <summary>Prints an address on one line, because a broken address cannot be opened.</summary>
    public static void Link(IAnsiConsole console, string? link, int indent = 0)
    {
        if (link is not null)
        {
            console.Profile.Out.Writer.WriteLine(new string(' ', indent) + TerminalText.Clean(link));
        }
    }

    /// <summary>Prints buttons as "[Open a claim v] [Note]"; the main button is bold.</summary>
    public static void Buttons(IAnsiConsole console, IReadOnlyList<Button> buttons, Menu? menu = null)
    {
        if (buttons.Count == 0 && menu is null)
        {
            return;
        }

        var row = new HangingText("", 0);
        if (menu is not null)
        {
            row.Add($"[{menu.Label} v]{(buttons.Count > 0 ? " " : "")}", Palette.Words);
        }

        for (var i = 0; i < buttons.Count; i++)
        {
            row.Add($"{(i > 0 ? " " : "")}[{buttons[i].Label}]", buttons[i].Main ? Palette.Heading : Palette.Words);
        }

        console.Write(row);
    }
}
