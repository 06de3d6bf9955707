using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>Opens a console that follows the terminal: its width and colours, plain text where there is none.</summary>
internal static class Screen
{
    private const int DefaultWidth = 80;

    /// <summary>Longer lines are hard to read, however wide the window.</summary>
    private const int WidestByDefault = 120;
    private const int NarrowestByDefault = 20;

    public static IAnsiConsole For(StandardStreams streams, ScreenOptions options)
    {
        var terminal = streams.TerminalWidth is > 0 and var columns ? columns : DefaultWidth;
        var width = options.Width ?? Math.Clamp(terminal, NarrowestByDefault, WidestByDefault);
        var colored = options.Color == ColorChoice.Always ||
            (options.Color == ColorChoice.Auto && streams.TerminalWidth is not null && TerminalHasColors());
        return Open(streams.Output, width, colored);
    }

    /// <summary>No colours and no line breaks: for a sentence on standard error.</summary>
    public static IAnsiConsole Plain(TextWriter writer) => Open(writer, int.MaxValue, colored: false);

    public static IAnsiConsole Open(TextWriter writer, int width, bool colored)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = colored ? Colored() : AnsiSupport.No,
            ColorSystem = colored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        return console;
    }

    /// <summary>A Windows console must be switched to escape sequences first, which the detection does.</summary>
    private static AnsiSupport Colored() =>
        OperatingSystem.IsWindows() && !Console.IsOutputRedirected ? AnsiSupport.Detect : AnsiSupport.Yes;

    /// <summary>See https://no-color.org: set and not empty means no.</summary>
    private static bool TerminalHasColors() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
