using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FactBot.Articles.Fetching;

namespace FactBot.Bench.Desk;

/// <summary>Articles on loopback, another one at every address.</summary>
internal sealed class PageServer : IAddressPolicy, IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _page = File.ReadAllText(Path.Combine(Checkout.Root, "seeds", "bridge-audit.html"));
    private readonly int _port;

    public PageServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            _port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}/"));
        _listener.Start();
        _ = ServeAsync();
    }

    public string Link(int number) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}/news/{number}");

    public bool AllowsPort(int port) => port == _port;

    public bool Allows(IPAddress address) => IPAddress.IsLoopback(address);

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                await AnswerAsync(context);
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    /// <summary>The page's own number stands in its text and in its canonical address, so that no two are the same article.</summary>
    private async Task AnswerAsync(HttpListenerContext context)
    {
        var number = context.Request.Url!.Segments[^1];
        var body = Encoding.UTF8.GetBytes(_page
            .Replace("38 suspension cables", number + "38 suspension cables", StringComparison.Ordinal)
            .Replace("rel=\"canonical\"", "rel=\"other\"", StringComparison.Ordinal));
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.OutputStream.WriteAsync(body);
        context.Response.Close();
    }
}
