using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Host.Control;

/// <summary>
/// The server answers other processes of the same user, one JSON line per request and one per response. The running process holds the
/// data file exclusively, so a socket that exists already was left by a process that has ended, and is replaced.
/// </summary>
/// <param name="name">The socket or pipe name; see <see cref="ControlName"/>.</param>
/// <param name="response">Returns the response to one request.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class ControlServer(
    string name, Func<ControlRequest, CancellationToken, Task<ControlResponse>> response, TimeProvider time, ILogger<ControlServer> logger) : BackgroundService
{
    /// <summary>Bytes.</summary>
    private const int LongestRequest = 16 << 10;

    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(5);

    private NamedPipeServerStream? _next;

    /// <summary>The server accepts requests when this call has returned.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _next = Open();
            return base.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException or ArgumentException)
        {
            // The desk works without the server; only the commands that ask the running process fail.
            LogNoSocket(logger, name, e.Message);
            return Task.CompletedTask;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var isAllowed = await IsAllowedAsync(_next!, stoppingToken);
                var connected = _next!;
                _next = Open();
                _ = isAllowed ? ServeAsync(connected, stoppingToken) : connected.DisposeAsync().AsTask();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
        finally
        {
            await _next!.DisposeAsync();
        }
    }

    /// <summary>Waits for a client, and returns false for one of another user, who is not answered.</summary>
    private async Task<bool> IsAllowedAsync(NamedPipeServerStream pipe, CancellationToken ct)
    {
        try
        {
            await pipe.WaitForConnectionAsync(ct);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            LogRefused(logger);
            return false;
        }
    }

    private NamedPipeServerStream Open()
    {
        var pipe = new NamedPipeServerStream(
            name,
            PipeDirection.InOut,
            NamedPipeServerStream.MaxAllowedServerInstances,
            PipeTransmissionMode.Byte,
            PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(name, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return pipe;
    }

    private async Task ServeAsync(NamedPipeServerStream pipe, CancellationToken ct)
    {
        await using var _ = pipe;
        try
        {
            var line = await ReadAsync(pipe, ct);
            var answered = await AnswerAsync(line, ct);
            await pipe.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answered, ControlJson.Default.ControlResponse), ct);
            await pipe.WriteAsync("\n"u8.ToArray(), ct);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client disconnected, or sent nothing in time.
        }
    }

    private async Task<string> ReadAsync(NamedPipeServerStream pipe, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(ReadTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        var buffer = new byte[LongestRequest];
        var length = 0;
        while (length < buffer.Length && buffer.AsSpan(0, length).IndexOf((byte)'\n') < 0)
        {
            var read = await pipe.ReadAsync(buffer.AsMemory(length), linked.Token);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private async Task<ControlResponse> AnswerAsync(string line, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ControlJson.Default.ControlRequest) is { } request
                ? await response(request, ct)
                : new ControlResponse { Error = "An empty request." };
        }
        catch (JsonException)
        {
            return new ControlResponse { Error = """This is no request. Send one line like {"ask":"health"}.""" };
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            LogFailed(logger, e.GetType().Name);
            return new ControlResponse { Error = $"The running process failed on this ({e.GetType().Name}); its log says where." };
        }
    }

    [LoggerMessage(LogLevel.Warning, "Other processes cannot ask this one: {Name} cannot be opened: {Why}")]
    private static partial void LogNoSocket(ILogger logger, string name, string why);

    [LoggerMessage(LogLevel.Warning, "Another user asked this process and was refused: only the user who runs it may ask")]
    private static partial void LogRefused(ILogger logger);

    [LoggerMessage(LogLevel.Error, "A request of another process failed by {Exception}")]
    private static partial void LogFailed(ILogger logger, string exception);
}
