namespace FactBot.Articles.Files;

/// <summary>
/// Parses a stranger's file where its parser can do no harm. Such a parser may overflow the stack, which no process survives, so it must not
/// run in the process that asks.
/// </summary>
public interface IUntrustedFileParser
{
    /// <summary>Parses a PDF. Whatever the file does to its parser is returned as a fault, within seconds, and leaves nothing running.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="ct">Cancels the work.</param>
    Task<FileContent> ParseAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct);
}
