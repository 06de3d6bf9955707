using System.Text;

namespace FactBot.Host.Terminal;

/// <summary>The streams of a run, and what is known of the screen. Tests provide their own.</summary>
public sealed class StandardStreams(Stream input, TextWriter output, TextWriter error, int? terminalWidth) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Input { get; } = input;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>The terminal's width in columns, 0 if it is unknown; null if the output goes to a file or another program.</summary>
    public int? TerminalWidth { get; } = terminalWidth;

    /// <summary>Whether a person types the input and sees the prompts.</summary>
    public bool IsTyped { get; private init; }

    /// <summary>Returns the process's own streams, in UTF-8 whatever the locale says.</summary>
    public static StandardStreams OfProcess()
    {
        int? width = Console.IsOutputRedirected ? null : Console.WindowWidth;
        if (width is not null && OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        return new StandardStreams(Console.OpenStandardInput(), Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()), width)
        {
            IsTyped = !Console.IsInputRedirected && width is not null,
        };
    }

    public void Dispose()
    {
        try
        {
            Error.Flush();
            Output.Flush();
        }
        catch (IOException)
        {
            // The reader of the pipe has gone ("factbot check x | head"), so nobody can be told.
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8);
}
