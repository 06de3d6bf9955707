using System.Text.Json;
using FactBot.Host.Hosting;
using FactBot.Host.Json;

namespace FactBot.Host.Batch;

/// <summary>Returns the JSON line for one request, or throws <see cref="LineException"/> with the problem.</summary>
internal delegate Task<string> LineResult(LineRequest request, CancellationToken ct);

/// <summary>A problem with a line; the message is one sentence.</summary>
internal sealed class LineException(string message) : Exception(message);

/// <summary>
/// Reads lines and writes one result line for each, in order. Each result is flushed before the next line is read, and a bad line stops
/// nothing.
/// </summary>
internal sealed class LineBatch(LineResult respond, TextWriter output, TextWriter error)
{
    /// <summary>Bytes of a line. An article has some thousand bytes, a saved page at most a few million.</summary>
    public const int LineLimit = 16 << 20;

    public async Task RunAsync(Stream input, CancellationToken ct)
    {
        int lines = 0, failed = 0;
        await foreach (var line in InputLines.ReadAsync(input, LineLimit, ct))
        {
            if (IsBlank(line))
            {
                continue;
            }

            lines++;
            var (written, wrong) = await RespondAsync(line, ct);
            failed += wrong ? 1 : 0;
            await output.WriteAsync(written + "\n");
            await output.FlushAsync(ct);
        }

        await error.WriteLineAsync($"{lines} lines, {failed} with errors");
    }

    private async Task<(string Line, bool Wrong)> RespondAsync(InputLine line, CancellationToken ct)
    {
        string? id = null;
        try
        {
            id = LineRequest.PeekId(line.Bytes.Span);
            return (await respond(LineRequest.Parse(line), ct), false);
        }
        catch (LineException wrong)
        {
            return (Error(id, line, wrong.Message), true);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException and not OperationCanceledException)
        {
            return (Error(id, line, Failures.Sentence(bug)), true);
        }
    }

    /// <summary>A line without an id is identified by its line number.</summary>
    private static string Error(string? id, InputLine line, string sentence) => JsonSerializer.Serialize(
        new ErrorLine(id, id is null ? $"Line {line.Number}: {sentence}" : sentence), HostJson.Lines.ErrorLine);

    private static bool IsBlank(InputLine line) => !line.TooLong && line.Bytes.Span.Trim(" \t\r"u8).IsEmpty;
}
