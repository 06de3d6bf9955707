using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Slack.Inbound;

/// <summary>Slack's Web API without a socket: answers what it is told to, and keeps the calls.</summary>
internal sealed class CannedSlack : HttpMessageHandler
{
    private readonly HttpClient _http;

    public CannedSlack()
    {
        _http = new HttpClient(this, disposeHandler: false) { BaseAddress = Options.ApiBaseUrl };
        Api = new SlackWebApi(_http, new RateGate(Time), Time);
    }

    public static SlackOptions Options { get; } = new() { BotToken = "xoxb-1", AppToken = "xapp-1" };

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public SlackWebApi Api { get; }

    public ConcurrentQueue<FakeCall> Calls { get; } = [];

    /// <summary>Answers by method, or null for the usual one.</summary>
    public Func<FakeCall, string?> Instead { get; set; } = _ => null;

    /// <summary>Any other status than 200.</summary>
    public Func<FakeCall, HttpResponseMessage?> Broken { get; set; } = _ => null;

    public static string Error(string word) => $$"""{"ok":false,"error":"{{word}}"}""";

    public IEnumerable<FakeCall> CallsOf(string method) => Calls.Where(c => c.Method == method);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var form = body.StartsWith('{') ? [] : HttpUtility.ParseQueryString(body);
        var args = form.AllKeys.OfType<string>().ToDictionary(k => k, k => form[k]!);
        var isHook = request.RequestUri!.Host.StartsWith("hooks.", StringComparison.Ordinal);
        var call = new FakeCall(isHook ? "response_url" : request.RequestUri.Segments[^1], isHook ? new Dictionary<string, string> { ["body"] = body } : args);
        Calls.Enqueue(call);
        return Broken(call) ?? new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StringContent(Instead(call) ?? Usual(call), Encoding.UTF8, "application/json"),
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _http.Dispose();
        }

        base.Dispose(disposing);
    }

    private static string Usual(FakeCall call) => call.Method switch
    {
        "users.info" => new JsonObject
        {
            ["ok"] = true,
            ["user"] = new JsonObject { ["is_admin"] = call.Args["user"] == "U1ANA", ["profile"] = new JsonObject { ["display_name"] = NameOf(call.Args["user"]) } },
        }.ToJsonString(),
        "conversations.info" => new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["is_private"] = call.Args["channel"].StartsWith('G') } }.ToJsonString(),
        "response_url" => "ok",
        _ => """{"ok":true,"ts":"1795511000.000001"}""",
    };

    private static string NameOf(string user) => user.Length > 2 ? user[2..].ToLowerInvariant() : user;
}
