using System.Net;
using System.Net.Http.Headers;
using FactBot.Slack;
using FactBot.Slack.App;
using FactBot.Tests.Slack.Inbound;

namespace FactBot.Tests.Slack;

public sealed class SlackDiagnosticsTests : IDisposable
{
    private readonly CannedSlack _slack = new();

    public void Dispose() => _slack.Dispose();

    private async Task<IReadOnlyDictionary<SlackCheck, SlackCheckResult>> ExamineAsync(params string[] channels) =>
        (await new SlackDiagnostics(_slack.Api, CannedSlack.Options).RunAsync(channels, default)).ToDictionary(f => f.Check);

    private static HttpResponseMessage Known(string scopes) => new(HttpStatusCode.OK)
    {
        Content = new StringContent("""{"ok":true,"user":"factbot","team":"Harbour Post"}""", MediaTypeHeaderValue.Parse("application/json")),
        Headers = { { "x-oauth-scopes", scopes } },
    };

    [Fact]
    public async Task What_the_token_lacks_is_named()
    {
        _slack.Broken = c => c.Method == "auth.test" ? Known(string.Join(',', SlackScopes.Bot.Select(s => s.Name).Where(n => n is not ("files:read" or "im:write")))) : null;
        var found = await ExamineAsync();

        Assert.Equal((true, "factbot in Harbour Post"), (found[SlackCheck.BotToken].Holds, found[SlackCheck.BotToken].Word));
        Assert.Equal((false, "missing_scope"), (found[SlackCheck.BotScopes].Holds, found[SlackCheck.BotScopes].Word));
        Assert.Equal(["files:read", "im:write"], found[SlackCheck.BotScopes].Missing.AsEnumerable());
    }

    [Fact]
    public async Task A_channel_where_the_bot_is_no_member_is_found()
    {
        _slack.Instead = c => c.Method switch
        {
            "conversations.info" => """{"ok":true,"channel":{"id":"C1","name":"metro","is_member":false}}""",
            "users.conversations" => """{"ok":true,"channels":[{"id":"C2","name":"desk"}]}""",
            _ => null,
        };
        var found = await ExamineAsync("C1");

        Assert.Equal((false, "not_in_channel", "C1"), (found[SlackCheck.Channel].Holds, found[SlackCheck.Channel].Word, found[SlackCheck.Channel].Channel));
        Assert.Equal("#desk", found[SlackCheck.Membership].Word);
    }

    [Fact]
    public async Task A_bad_token_ends_what_needs_it_and_the_socket_is_still_looked_at()
    {
        _slack.Instead = c => c.Method == "auth.test" ? CannedSlack.Error("invalid_auth") : """{"ok":false,"error":"missing_scope","needed":"connections:write"}""";
        var found = await ExamineAsync("C1");

        Assert.Equal("invalid_auth", found[SlackCheck.BotToken].Word);
        Assert.Equal(["connections:write"], found[SlackCheck.Socket].Missing.AsEnumerable());
        Assert.Equal(2, found.Count);
    }
}
