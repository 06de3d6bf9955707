using System.Text;

namespace FactBot.Host.Terminal;

/// <summary>Where a run reads and writes, and what it knows of the screen. Tests bring their own.</summary>
public sealed class StandardStreams(Stream input, TextWriter output, TextWriter error, int? terminalWidth) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Input { get; } = input;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>The terminal's width in columns, 0 if it does not tell; null where the output goes to a file or another program.</summary>
    public int? TerminalWidth { get; } = terminalWidth;

    /// <summary>Somebody types the input, and sees what is asked.</summary>
    public bool IsTyped { get; private init; }

    /// <summary>The process's own streams, UTF-8 whatever the locale says.</summary>
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
            // The reader of a pipe went away ("factbot check x | head"): nobody is left to tell.
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8);
}
