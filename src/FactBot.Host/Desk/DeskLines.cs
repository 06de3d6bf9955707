using System.Text;

namespace FactBot.Host.Desk;

/// <summary>The lines of a script or of whoever types; lines between two lines of """ are one message.</summary>
internal sealed class DeskLines(TextReader reader)
{
    private const string Fence = "\"\"\"";

    /// <summary>Null at the end.</summary>
    public async Task<DeskLine?> NextAsync(CancellationToken ct)
    {
        // A console does not stop reading when it is told to: it is left behind.
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
