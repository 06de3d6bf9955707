using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>What the card and the report print alike.</summary>
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
}
