using FactBot.Core.Views;

namespace FactBot.Host.Terminal;

/// <summary>Renders views as lines of text.</summary>
internal static class PlainView
{
    private const int Width = 80;

    /// <summary>Renders a view without colours, 80 columns wide.</summary>
    public static string Text(View view) => string.Join('\n', Lines(view, Width, colored: false));

    public static IReadOnlyList<string> Lines(View view, int width, bool colored)
    {
        using var writer = new StringWriter();
        ViewPrinter.Print(view, Screen.Open(writer, width, colored));
        return writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
