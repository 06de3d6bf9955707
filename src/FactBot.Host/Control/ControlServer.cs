using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using FactBot.Core.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Host.Control;

/// <summary>
/// The server answers other processes of the same user, one JSON line per request and one per response. The running process holds the
/// data file exclusively, so a socket that exists already was left by a process that has ended, and is replaced.
/// </summary>
/// <param name="name">The socket or pipe name; see <see cref="ControlName"/>.</param>
/// <param name="response">Returns the response to one request.</param>
/// <param name="open">Opens the next pipe of a name: <see cref="Open"/>, but for tests of what fails.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class ControlServer(
    string name, Func<ControlRequest, CancellationToken, Task<ControlResponse>> response, Func<string, NamedPipeServerStream> open, TimeProvider time, ILogger<ControlServer> logger)
    : BackgroundService
{
    /// <summary>Connections at the same time; the next ones wait for one of them to end.</summary>
    public const int MostConnections = 16;

    /// <summary>Bytes.</summary>
    private const int LongestRequest = 16 << 10;

    private static readonly RetryPolicy Pauses = new(TimeSpan.FromMilliseconds(100), 2, TimeSpan.FromSeconds(30));

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _free = new(MostConnections);
    private NamedPipeServerStream? _next;
    private NamedPipeServerStream? _failed;

    /// <summary>The connections that are being served, with the place that is kept for the next one.</summary>
    public int Connections => MostConnections - _free.CurrentCount;

    /// <summary>The server accepts requests when this call has returned.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _next = open(name);
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
                await _free.WaitAsync(stoppingToken);
                _ = ServeAsync(await AcceptAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
        finally
        {
            _next?.Dispose();
            _failed?.Dispose();
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

    /// <summary>Returns the next connection. A fault ends neither the server nor the desk, as when no file handle is left.</summary>
    private async Task<NamedPipeServerStream> AcceptAsync(CancellationToken ct)
    {
        var failures = 0;
        while (true)
        {
            try
            {
                var accepting = _next ??= open(name);
                _failed?.Dispose();
                _failed = null;
                var isAllowed = await IsAllowedAsync(accepting, ct);
                _next = null;
                OpenNext();
                if (isAllowed)
                {
                    return accepting;
                }

                await accepting.DisposeAsync();
            }
            catch (Exception e) when (e is not OutOfMemoryException && !ct.IsCancellationRequested)
            {
                LogNotAccepted(logger, e.GetType().Name, e.Message);

                // It is closed when there is another: with the last one the socket is gone.
                (_failed, _next) = (_next ?? _failed, null);
                await Task.Delay(Pauses.Wait(++failures), time, ct);
            }
        }
    }

    /// <summary>The next one stands ready before this connection is served and closed. Where that fails, it is tried again with the next accept.</summary>
    private void OpenNext()
    {
        try
        {
            _next = open(name);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogNotAccepted(logger, e.GetType().Name, e.Message);
        }
    }

    /// <summary>Opens a pipe that only this user may connect to.</summary>
    public static NamedPipeServerStream Open(string name)
    {
        var pipe = new NamedPipeServerStream(
            name,
            PipeDirection.InOut,
            NamedPipeServerStream.MaxAllowedServerInstances,
            PipeTransmissionMode.Byte,
            PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(name, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            return pipe;
        }
        catch
        {
            pipe.Dispose();
            throw;
        }
    }

    private async Task ServeAsync(NamedPipeServerStream pipe, CancellationToken ct)
    {
        try
        {
            await using var open = pipe;
            var line = await ReadAsync(pipe, ct);
            var answered = await AnswerAsync(line, ct);
            using var timeout = new CancellationTokenSource(Timeout, time);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
            await pipe.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answered, ControlJson.Default.ControlResponse), linked.Token);
            await pipe.WriteAsync("\n"u8.ToArray(), linked.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client disconnected, or sent or read nothing in time.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogFailed(logger, e.GetType().Name);
        }
        finally
        {
            _ = _free.Release();
        }
    }

    private async Task<string> ReadAsync(NamedPipeServerStream pipe, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
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

    [LoggerMessage(LogLevel.Warning, "A connection of another process was not accepted by {Exception}: {Why}")]
    private static partial void LogNotAccepted(ILogger logger, string exception, string why);

    [LoggerMessage(LogLevel.Error, "A request of another process failed by {Exception}")]
    private static partial void LogFailed(ILogger logger, string exception);
}
