using System.Text;

namespace FactBot.Host.Desk;

/// <summary>Reads lines from a script or the terminal; the lines between two lines of """ are one message.</summary>
internal sealed class DeskLines(TextReader reader)
{
    private const string Fence = "\"\"\"";

    /// <summary>Returns null at the end.</summary>
    public async Task<DeskLine?> NextAsync(CancellationToken ct)
    {
        // A console read ignores cancellation, so the wait is cancelled and the read is abandoned.
        if (await reader.ReadLineAsync(ct).AsTask().WaitAsync(ct) is not { } line)
        {
            return null;
        }

        return line.Trim() == Fence ? new DeskLine.Say(await FencedAsync(ct)) : DeskLineReader.Read(line);
    }

    private async Task<string> FencedAsync(CancellationToken ct)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(ct).AsTask().WaitAsync(ct) is { } line && line.Trim() != Fence)
        {
            text.Append(line.TrimEnd('\r')).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
