using System.IO.Pipes;
using System.Net.Sockets;
using System.Text;
using FactBot.Host.Control;
using FactBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Host.Control;

public sealed class ControlTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private ControlServer? _server;

    private string Data => Path.Combine(_folder.FullName, "desk.db");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync(default);
            _server.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private Task ServeAsync(Func<ControlRequest, Task<ControlResponse>>? response = null, Func<string, NamedPipeServerStream>? open = null)
    {
        _server = new ControlServer(
            ControlName.Of(Data),
            (request, _) => response?.Invoke(request) ?? Task.FromResult(new ControlResponse { Done = $"{request.Ask} {request.Path}" }),
            open ?? ControlServer.Open,
            new FastTimeProvider(10),
            NullLogger<ControlServer>.Instance);
        return _server.StartAsync(default);
    }

    private Task<ControlResponse?> AskAsync(ControlRequest request) => ControlClient.AskAsync(Data, request, Hang.Limit, default);

    private async Task<string?> SendAsync(string line)
    {
        await using var pipe = new NamedPipeClientStream(".", ControlName.Of(Data), PipeDirection.InOut, PipeOptions.Asynchronous);
        await pipe.ConnectAsync((int)Hang.Limit.TotalMilliseconds);
        await pipe.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));
        using var reader = new StreamReader(pipe);
        return await reader.ReadLineAsync();
    }

    [Fact]
    public async Task A_line_is_answered_by_a_line_as_often_as_it_is_asked()
    {
        await ServeAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("backup /x", (await AskAsync(new ControlRequest("backup") { Path = "/x" }))?.Done);
        }
    }

    [Fact]
    public async Task Several_are_answered_side_by_side()
    {
        var all = new TaskCompletionSource();
        var asked = 0;
        await ServeAsync(async _ =>
        {
            if (Interlocked.Increment(ref asked) == 3)
            {
                all.SetResult();
            }

            await all.Task;
            return new ControlResponse { Done = "ok" };
        });
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AskAsync(new ControlRequest("health"))));
        Assert.All(answers, a => Assert.Equal("ok", a?.Done));
    }

    [Fact]
    public async Task What_is_no_request_is_told_so_and_the_next_one_is_answered()
    {
        await ServeAsync();
        Assert.Contains("This is no request", await SendAsync("GET / HTTP/1.1"), StringComparison.Ordinal);
        Assert.Contains("This is no request", await SendAsync(new string('x', 30_000)), StringComparison.Ordinal);
        Assert.Equal("health ", (await AskAsync(new ControlRequest("health")))?.Done);
    }

    [Fact]
    public async Task A_mistake_is_told_and_the_next_one_is_answered()
    {
        await ServeAsync(r => r.Ask == "health" ? throw new InvalidOperationException("secret") : Task.FromResult(new ControlResponse { Done = "ok" }));
        Assert.Equal("The running process failed on this (InvalidOperationException); its log says where.", (await AskAsync(new ControlRequest("health")))?.Error);
        Assert.Equal("ok", (await AskAsync(new ControlRequest("backup")))?.Done);
    }

    /// <summary>As when another user comes, or no file handle is left.</summary>
    [Fact]
    public async Task A_connection_that_cannot_be_accepted_ends_nothing()
    {
        var opened = 0;
        await ServeAsync(open: name =>
        {
            var nth = Interlocked.Increment(ref opened);
            var pipe = nth == 3 ? throw new IOException("Too many open files") : ControlServer.Open(name);
            if (nth is 1 or 2 or 5)
            {
                pipe.Dispose();
            }

            return pipe;
        });
        await Polled.UntilAsync(() => opened > 3);
        for (var i = 0; i < 3; i++)
        {
            ControlResponse? response = null;
            await Polled.UntilAsync(async () => (response = await AskAsync(new ControlRequest("health"))) is not null);
            Assert.Equal("health ", response?.Done);
        }

        Assert.True(opened > 5);
    }

    [Fact]
    public async Task So_many_connections_are_served_at_once_and_the_others_wait()
    {
        var release = new TaskCompletionSource();
        var (asked, most) = (0, 0);
        await ServeAsync(async request =>
        {
            most = Math.Max(most, Interlocked.Increment(ref asked));
            await release.Task;
            _ = Interlocked.Decrement(ref asked);
            return new ControlResponse { Done = $"ok {request.Ask}" };
        });
        var clients = Enumerable.Range(0, ControlServer.MostConnections + 8).Select(_ => SendAsync("""{"ask":"health"}""")).ToList();
        await Polled.UntilAsync(() => asked == ControlServer.MostConnections);
        Assert.Equal(ControlServer.MostConnections, _server!.Connections);
        release.SetResult();
        Assert.All(await Task.WhenAll(clients), line => Assert.Contains("ok health", line, StringComparison.Ordinal));
        Assert.Equal(ControlServer.MostConnections, most);
        await Polled.UntilAsync(() => _server.Connections <= 1);
    }

    [Fact]
    public async Task Where_nobody_listens_nobody_answers() => Assert.Null(await AskAsync(new ControlRequest("health")));

    [Fact]
    public async Task A_socket_that_was_left_behind_answers_nobody_and_is_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var left = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            left.Bind(new UnixDomainSocketEndPoint(ControlName.Of(Data)));
        }

        // .NET takes the file away with the socket; a process that is killed does not.
        File.WriteAllText(ControlName.Of(Data), "");
        Assert.Null(await AskAsync(new ControlRequest("health")));
        await ServeAsync();
        Assert.Equal("health ", (await AskAsync(new ControlRequest("health")))?.Done);
    }

    [Fact]
    public async Task Only_its_owner_may_use_the_socket()
    {
        await ServeAsync();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ControlName.Of(Data)));
        }
    }

    /// <summary>Only root can give a file away, so only root can play the other user here.</summary>
    [Fact]
    public async Task A_client_of_another_user_is_told_whom_to_be_and_the_server_goes_on()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return;
        }

        await ServeAsync();
        Owners.Give(ControlName.Of(Data), user: 65534);
        Assert.StartsWith("The desk runs as user nobody and answers that user alone; this is user root. Ask as nobody", (await AskAsync(new ControlRequest("health")))?.Error, StringComparison.Ordinal);
        Owners.Give(ControlName.Of(Data), user: 0);
        Assert.Equal("health ", (await AskAsync(new ControlRequest("health")))?.Done);
    }

    [Fact]
    public async Task A_connection_of_another_user_ends_alone()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return;
        }

        await ServeAsync();
        File.SetUnixFileMode(_folder.FullName, (UnixFileMode)0x1FF);
        File.SetUnixFileMode(ControlName.Of(Data), (UnixFileMode)0x1B6);
        await Owners.ConnectAsync(ControlName.Of(Data), user: 65534);
        Assert.Equal("health ", (await AskAsync(new ControlRequest("health")))?.Done);
    }

    [Fact]
    public void A_long_name_gets_a_short_socket()
    {
        var name = ControlName.Of("/" + new string('x', 200) + "/desk.db");
        Assert.True(Encoding.UTF8.GetByteCount(name) < 104, name);
        Assert.NotEqual(name, ControlName.Of("/" + new string('y', 200) + "/desk.db"));
    }
}
