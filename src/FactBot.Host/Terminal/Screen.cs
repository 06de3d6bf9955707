using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>Opens a console that follows the terminal's width and colours; it prints plain text if there is no terminal.</summary>
internal static class Screen
{
    private const int DefaultWidth = 80;

    /// <summary>Columns. Longer lines are hard to read, however wide the window.</summary>
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

    /// <summary>Opens a console without colours and line breaks, for a sentence on standard error.</summary>
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

    /// <summary>A Windows console must first be switched to escape sequences, which Spectre's detection does.</summary>
    private static AnsiSupport Colored() =>
        OperatingSystem.IsWindows() && !Console.IsOutputRedirected ? AnsiSupport.Detect : AnsiSupport.Yes;

    /// <summary>NO_COLOR disables colours if it is set and not empty; see https://no-color.org.</summary>
    private static bool TerminalHasColors() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
