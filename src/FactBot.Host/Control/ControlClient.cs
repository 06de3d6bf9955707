using System.IO.Pipes;
using System.Text;
using System.Text.Json;

namespace FactBot.Host.Control;

/// <summary>Asks the process that has a data file.</summary>
internal static class ControlClient
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(2);

    /// <summary>Null: nobody answers there.</summary>
    /// <param name="dataFile">The whole name of the data file.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="patience">The longest wait for the answer.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<ControlResponse?> AskAsync(string dataFile, ControlRequest request, TimeSpan patience, CancellationToken ct)
    {
        var name = ControlName.Of(dataFile);
        if (!OperatingSystem.IsWindows() && !File.Exists(name))
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(ConnectPatience + patience);
        try
        {
            await using var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            await pipe.ConnectAsync(ConnectPatience, limit.Token);
            await pipe.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(request, ControlJson.Default.ControlRequest), limit.Token);
            await pipe.WriteAsync("\n"u8.ToArray(), limit.Token);
            using var reader = new StreamReader(pipe, Encoding.UTF8);
            return await reader.ReadLineAsync(limit.Token) is { } line ? JsonSerializer.Deserialize(line, ControlJson.Default.ControlResponse) : null;
        }
        catch (Exception e) when (e is IOException or TimeoutException or UnauthorizedAccessException or JsonException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
