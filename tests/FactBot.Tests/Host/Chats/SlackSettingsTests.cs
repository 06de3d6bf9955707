using FactBot.Host.Settings;
using FactBot.Slack.App;
using Microsoft.Extensions.Configuration;

namespace FactBot.Tests.Host.Chats;

public sealed class SlackSettingsTests
{
    private const string Bot = "xoxb-1-abc";
    private const string App = "xapp-1-abc";

    private static SlackOptions? Read(string? bot, string? app, string? address = null) => SettingsLoader.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Slack:BotToken", bot), new("Slack:AppToken", app), new("Slack:ApiBaseUrl", address)]).Build()).Slack;

    private static string Refused(string? bot, string? app, string? address = null) => Assert.Throws<SettingsException>(() => Read(bot, app, address)).Message;

    [Fact]
    public void Without_tokens_there_is_no_Slack()
    {
        Assert.Null(Read(null, null));
        Assert.Null(Read("", " "));
    }

    [Fact]
    public void Both_tokens_set_it_up()
    {
        var options = Read(Bot, App);
        Assert.Equal((Bot, App, "https://slack.com/api/"), (options?.BotToken, options?.AppToken, options?.ApiBaseUrl.ToString()));
    }

    [Fact]
    public void One_token_alone_is_refused_with_the_name_of_the_other()
    {
        Assert.Equal("Slack:AppToken is not set, but Slack:BotToken is set. Slack needs both tokens: see docs/slack-setup.md.", Refused(Bot, null));
        Assert.Equal("Slack:BotToken is not set, but Slack:AppToken is set. Slack needs both tokens: see docs/slack-setup.md.", Refused(null, App));
    }

    [Fact]
    public void Tokens_in_the_wrong_places_are_told_without_repeating_them()
    {
        var refusal = Refused(App, Bot);
        Assert.Contains("Slack:BotToken is no such token: put the \"Bot User OAuth Token\"", refusal, StringComparison.Ordinal);
        Assert.Contains("Slack:AppToken is no such token: put an app-level token", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api/")]
    [InlineData("https://proxy.newsroom.example/slack/api/", "https://proxy.newsroom.example/slack/api/")]
    public void The_address_can_point_elsewhere(string address, string used) => Assert.Equal(used, Read(Bot, App, address)?.ApiBaseUrl.ToString());

    [Theory]
    [InlineData("http://proxy.newsroom.example/api")]
    [InlineData("slack.com")]
    [InlineData("ftp://slack.com/api")]
    [InlineData("https://user:secret@slack.com/api")]
    [InlineData("https://slack.com/api?x=1")]
    public void A_token_is_not_sent_where_others_can_read_it(string address) =>
        Assert.Contains("Slack:ApiBaseUrl is ", Refused(Bot, App, address), StringComparison.Ordinal);

    [Fact]
    public void Tokens_in_the_settings_file_are_refused_and_not_repeated()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), $$"""{ "Slack": { "BotToken": "{{Bot}}", "AppToken": "{{App}}" } }""");
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder.FullName, "appsettings.json")).Build();
        var refusal = Assert.Throws<SettingsException>(() => SettingsLoader.Read(file)).Message;
        folder.Delete(recursive: true);
        Assert.Contains("put it into the variable FACTBOT_Slack__BotToken, or into user secrets", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", refusal, StringComparison.Ordinal);
    }
}
