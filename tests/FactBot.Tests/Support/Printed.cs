using FactBot.Core.Views;
using FactBot.Host.Terminal;

namespace FactBot.Tests.Support;

/// <summary>A view as the terminal shows it, plain.</summary>
internal static class Printed
{
    public static string Text(View view, int width, bool colored = false)
    {
        var writer = new StringWriter();
        ViewPrinter.Print(view, Screen.Open(writer, width, colored));
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
