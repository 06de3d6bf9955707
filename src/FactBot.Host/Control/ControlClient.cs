using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using FactBot.Storage.Disk;

namespace FactBot.Host.Control;

/// <summary>The client sends requests to the process that uses a data file.</summary>
internal static class ControlClient
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Returns null if no process answers. A process of another user is not asked: it answers its own user alone.</summary>
    /// <param name="dataFile">The full path of the data file.</param>
    /// <param name="request">The request.</param>
    /// <param name="timeout">The longest wait for the response, not counting the time to connect.</param>
    /// <param name="ct">Cancels the wait.</param>
    public static async Task<ControlResponse?> AskAsync(string dataFile, ControlRequest request, TimeSpan timeout, CancellationToken ct)
    {
        var name = ControlName.Of(dataFile);
        if (!OperatingSystem.IsWindows() && !File.Exists(name))
        {
            return null;
        }

        if (FileOwner.IsAnother(name))
        {
            var owner = FileOwner.NameOf(name);
            return new ControlResponse { Error = $"The desk runs as user {owner} and answers that user alone; this is user {FileOwner.MyName()}. Ask as {owner}, with sudo -u {owner} for one." };
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(ConnectTimeout + timeout);
        try
        {
            await using var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            await pipe.ConnectAsync(ConnectTimeout, limit.Token);
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
