using FactBot.Discord.Api;
using FactBot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace FactBot.Tests.Host.Chats;

public sealed class DiscordSettingsTests
{
    private static DiscordOptions? Read(string? token, string? address = null) => SettingsLoader.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Discord:BotToken", token), new("Discord:ApiBaseUrl", address)]).Build()).Discord;

    [Fact]
    public void Without_a_token_there_is_no_Discord_and_with_one_there_is()
    {
        Assert.Null(Read(null));
        Assert.Equal("https://discord.com/api/v10/", Read("aaa.bbb.ccc")?.ApiBaseUrl.ToString());
    }

    [Theory]
    [InlineData("Bot aaa.bbb.ccc")]
    [InlineData("secretword")]
    [InlineData("aaa.bbb")]
    public void What_is_no_token_is_told_and_not_repeated(string token)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(token)).Message;
        Assert.StartsWith("Discord:BotToken is no such token: put the bot's token of the app's page \"Bot\"", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(token, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_can_point_elsewhere_but_not_where_others_can_read_the_token()
    {
        Assert.Equal("http://127.0.0.1:9/api/v10/", Read("aaa.bbb.ccc", "http://127.0.0.1:9/api/v10")?.ApiBaseUrl.ToString());
        Assert.Contains("Discord:ApiBaseUrl is ", Assert.Throws<SettingsException>(() => Read("aaa.bbb.ccc", "http://proxy.example/api")).Message, StringComparison.Ordinal);
    }
}
